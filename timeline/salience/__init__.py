"""What matters to a reader: the salience of events, the key dates, and the short version."""
