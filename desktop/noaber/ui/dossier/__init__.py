"""Follow-ups, documents and photos: the page of what is to be done, and the cards with a person."""
