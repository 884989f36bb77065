"""Mail and web archives: headers, parts, attached resume, page of an archive.

Mailboxes and the messages of Outlook are not read here.
"""
