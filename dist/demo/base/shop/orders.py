"""Orders of a shop, one a line: day; number; item; quantity."""
import heapq


def parse(line):
    day, number, item, quantity = line.split(";")
    return day, int(number), item, int(quantity)


def daily_total(lines):
    """Quantity sold on each day."""
    totals = {}
    for day, _, _, quantity in (parse(line) for line in lines):
        totals[day] = totals.get(day, 0) + quantity
    return totals


def largest(lines, count):
    """The orders with the largest quantity."""
    orders = [parse(line) for line in lines]
    return heapq.nlargest(count, orders, key=lambda order: order[3])
