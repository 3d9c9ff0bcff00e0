"""Accuracy and speed against gold corpora and peers; every command takes --data DIR and --json FILE."""
