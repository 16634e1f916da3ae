"""Figures in our records against the abstracts of the papers themselves.

Each was read in the abstract (or conference abstract) that the DOI leads to. A minus sign is ours
where the paper says in words that something became less.
"""

import pytest

from sluimer.library import library
from sluimer.library.model import Effect
from tests.tables import each

PAPERS = """
| record                     | doi                              | year | people |
| mah-2021                   | 10.1186/s12906-021-03297-z       | 2021 | 151    |
| zhang-2022                 | 10.1093/sleep/zsab276            | 2022 | 3964   |
| rondanelli-2011            | 10.1111/j.1532-5415.2010.03232.x | 2011 | 43     |
| gringras-2012              | 10.1136/bmj.e6664                | 2012 | 146    |
| park-2022                  | 10.1038/s41598-022-07762-8       | 2022 |        |
| shao-2024                  | 10.1007/s12671-023-02294-2       | 2024 | 1133   |
| fangupo-2021               | 10.1016/j.smrv.2021.101498       | 2021 |        |
| magee-2022                 | 10.1001/jamapediatrics.2022.3172 | 2022 | 13539  |
| hiscock-2014-baby-business |                                  | 2014 | 781    |
| hall-2015                  | 10.1186/s12887-015-0492-7        | 2015 | 235    |
| pickard-2024               | 10.1001/jamapediatrics.2024.3997 | 2024 | 105    |
| baby-massage-meta-2021     |                                  |      |        |
| covington-2019             | 10.5664/jcsm.7838                | 2019 |        |
| thakur-2024-chaos          |                                  | 2024 | 393    |
| mccall-2003                | 10.1016/s1389-9457(02)00242-3    | 2003 | 213    |
| yeung-2018                 |                                  | 2018 | 566    |
| winkler-2015               | 10.5665/sleep.4742               | 2015 | 3969   |
| kempler-2016               |                                  | 2016 |        |
| lonn-2024                  |                                  |      | 94     |
| paul-2016-insight          | 10.1542/peds.2016-0762           | 2016 |        |
| adams-2020                 | 10.1016/j.sleep.2020.07.003      | 2020 | 24     |
| akacem-2015                | 10.1371/journal.pone.0125181     | 2015 | 20     |
| cheung-2017                |                                  |      | 715    |
"""

FIGURES = """
| record                     | what was measured                | type | value  | low    | high   |
| mah-2021                   | minutes to fall asleep           | MD   | -17.36 | -27.27 | -7.44  |
| zhang-2022                 | good sleep, most to least        | OR   | 1.23   | 0.999  | 1.50   |
| zhang-2022                 | short sleep, most to least       | OR   | 0.64   | 0.51   | 0.81   |
| zhang-2022                 | the same without depression      | OR   | 0.64   | 0.49   | 0.82   |
| rondanelli-2011            | sleep quality score              | MD   | 6.8    | 5.4    | 8.3    |
| gringras-2012              | minutes asleep, by diary         | MD   | 22.4   | 0.5    | 44.3   |
| gringras-2012              | minutes asleep, by actigraphy    | MD   | 13.3   | -15.5  | 42.2   |
| park-2022                  | sleep problems of the child      | OR   | 0.51   | 0.37   | 0.69   |
| park-2022                  | sleep quality of the mother      | MD   | -1.30  | -1.82  | -0.77  |
| shao-2024                  | heart rate variability, RMSSD    | SMD  | 0.37   | 0.16   | 0.58   |
| shao-2024                  | heart rate variability, SDNN     | SMD  | 0.77   | 0.26   | 1.28   |
| shao-2024                  | systolic blood pressure          | SMD  | -0.45  | -0.86  | -0.04  |
| shao-2024                  | heart rate                       | SMD  | -0.10  | -0.19  | -0.01  |
| shao-2024                  | perceived stress                 | SMD  | -0.51  | -1.06  | 0.03   |
| fangupo-2021               | minutes asleep at night          | MD   | 9      | 4.1    | 13.8   |
| fangupo-2021               | minutes asleep in 24 hours       | MD   | 8.6    | -2.7   | 19.8   |
| magee-2022                 | minutes asleep at night          | MD   | 10.5   | 5.6    | 15.4   |
| hiscock-2014-baby-business | mothers with low mood            | OR   | 0.57   | 0.34   | 0.94   |
| hiscock-2014-baby-business | over 20 minutes by the bed       | OR   | 0.66   | 0.46   | 0.95   |
| hall-2015                  | severe sleep problems            | RR   | 0.3    | 0.11   | 0.84   |
| pickard-2024               | efficiency, against no change    | SMD  | 0.27   | -0.11  | 0.66   |
| pickard-2024               | efficiency, against box only     | SMD  | 0.56   | 0.17   | 0.96   |
| pickard-2024               | screen time, against no change   | SMD  | -0.96  | -1.32  | -0.60  |
| pickard-2024               | screen time, against box only    | SMD  | -0.65  | -1.03  | -0.27  |
| baby-massage-meta-2021     | sleep quality                    | SMD  | 0.70   | -0.05  | 1.46   |
| baby-massage-meta-2021     | weight                           | SMD  | 0.52   | 0.08   | 0.96   |
| covington-2019             | sleep through fewer wakings      | beta | 5.04   | 0.61   | 11.35  |
| thakur-2024-chaos          | difficult bedtimes               | OR   | 6.22   | 2.008  | 19.305 |
| mccall-2003                | minutes to fall asleep, as felt  |      | -13.1  | -17.0  | -9.2   |
| mccall-2003                | minutes asleep, as felt          |      | 13.5   | 2.9    | 24.0   |
| mccall-2003                | minutes to fall asleep, measured |      | -2.5   | -10.9  | 5.9    |
| yeung-2018                 | falling asleep, as felt          | SMD  | 0.272  |        |        |
| yeung-2018                 | time asleep, as felt             | SMD  | 0.322  |        |        |
| yeung-2018                 | sleep quality                    | SMD  | 0.581  |        |        |
| winkler-2015               | falling asleep, measured         | SMD  | -0.35  |        |        |
| winkler-2015               | time asleep, measured            | SMD  | 0.42   |        |        |
| kempler-2016               | time asleep at night             | SMD  | 0.204  |        |        |
| lonn-2024                  | minutes asleep                   | MD   | 7.72   |        |        |
| lonn-2024                  | sleep efficiency                 | MD   | 0.82   |        |        |
| paul-2016-insight          | minutes at night, 8 weeks        | MD   | 35     |        |        |
| paul-2016-insight          | minutes at night, 16 weeks       | MD   | 25     |        |        |
| paul-2016-insight          | minutes at night, 40 weeks       | MD   | 22     |        |        |
| adams-2020                 | minutes for each earlier hour    | beta | 34.4   |        |        |
| akacem-2015                | melatonin onset, minutes later   | MD   | 38     |        |        |
| akacem-2015                | bedtime, minutes later           | MD   | 43     |        |        |
| akacem-2015                | asleep, minutes later            | MD   | 59     |        |        |
| akacem-2015                | minutes longer to fall asleep    | MD   | 16     |        |        |
| akacem-2015                | minutes asleep at night          | MD   | -69    |        |        |
"""


@pytest.mark.parametrize(
    ("record", "what", "kind", "value", "low", "high"),
    each(FIGURES),
    ids=[f"{row[0]}: {row[1]}" for row in each(FIGURES)],
)
def test_a_figure_is_the_published_one(
    record: str, what: str, kind: str, value: str, low: str, high: str
) -> None:
    """Without a type it is a change within one group, which is a plain figure and no effect."""
    held = [
        (one.type if isinstance(one, Effect) else "", one.value, one.ci_low, one.ci_high)
        for finding in library().studies[record].findings
        for one in (finding.effect, finding.figure)
        if one is not None
    ]
    bounds = (float(low) if low else None, float(high) if high else None)
    assert (kind, float(value), *bounds) in held


@pytest.mark.parametrize(("record", "doi", "year", "people"), each(PAPERS))
def test_a_record_is_of_the_paper_it_says(record: str, doi: str, year: str, people: str) -> None:
    study = library().studies[record]
    if doi:
        assert (study.citation.doi or "").lower() == doi
    if year:
        assert study.citation.year == int(year)
    if people:
        assert study.people.n == int(people)
