"""WhatsApp, through Twilio and its own library."""
