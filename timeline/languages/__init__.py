"""Words of languages, of all stages: `en/` holds every list of English, one TOML file the dates of another language."""
