"""Quotations: their marks, their words, their speakers."""
