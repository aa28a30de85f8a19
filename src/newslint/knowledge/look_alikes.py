"""Letters of other alphabets that look like Latin ones.

Source: Unicode Technical Standard 39, confusables.txt, the single letters of Cyrillic and Greek whose prototype is a
letter of ASCII; full-width forms are decomposed by Unicode itself and are not listed.
"""

from __future__ import annotations

LOOK_ALIKES = {
    **dict(zip("аеорсухіјѕԁһӏԛԝ", "aeopcyxijsdhlqw", strict=True)),
    **dict(zip("АВЕКМНОРСТХУІЈЅԌԚԜ", "ABEKMHOPCTXYIJSGQW", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True)),
    **dict(zip("ονια", "ovia", strict=True)),
}
