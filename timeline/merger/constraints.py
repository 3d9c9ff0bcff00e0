def cannot_link(a,b): return None
