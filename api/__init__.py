"""The doors: web pages, webhooks, the command line."""
