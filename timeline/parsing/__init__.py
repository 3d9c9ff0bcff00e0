"""Text to parse: which paragraphs are prose, the spaCy pipeline, and questions to the tree that it gives."""
