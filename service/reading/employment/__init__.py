"""The jobs of a resume: headers, dates, titles, sector, seniority, tags, track, and conflicting mentions.

Numbers of people, sites and money are in `scope`; licences that a job implies are in `credentials`.
"""
