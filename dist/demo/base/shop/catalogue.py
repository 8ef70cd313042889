"""Prices of a shop's items."""
from functools import lru_cache


@lru_cache(maxsize=64)
def price(item):
    """Price in cents."""
    return sum(item.encode()) % 900 + 100
