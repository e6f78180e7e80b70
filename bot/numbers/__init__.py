"""The numbers of a year: what may be told of them, in words and in a picture."""
