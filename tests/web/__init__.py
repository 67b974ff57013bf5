"""What all pages share: words, colours and types."""
