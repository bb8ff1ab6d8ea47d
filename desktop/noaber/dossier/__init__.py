"""What is kept with a person: follow-ups, documents and a photo."""
