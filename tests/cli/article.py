"""A small source document of our own, and the brief that a person could write of it."""

ARTICLE = """Harbour Dues Rise in Port Calder

Executive Summary

- Port Calder raised its harbour dues by 12 percent in March 2024.
- Two shipping lines could move their services to Marrow.

The Dues

Port Calder raised its harbour dues by 12 percent in March 2024 (Calder Gazette, March 4, 2024). The port handled over
1.2 million containers in 2023 (Port Authority, January 15, 2024). Two shipping lines could move their services to
Marrow if the dues rise again. It is not known how many ships have already left.

Outlook

The council will likely decide on a second increase by September 2024.
"""

BRIEF = """title: Harbour Dues Rise in Port Calder
summary:
  - id: s1
    origin: analyst
    text: Port Calder raised its harbour dues.
"""
