"""Readers fed with mutations of small files, guided by what code they reach; what was worth keeping is replayed."""
