"""Acronyms that need no expansion, what the best known stand for, and those that come from other languages.

Sources: the AP Stylebook's and the BBC News style guide's lists of acronyms acceptable on all references, the United
Nations' list of its organisations' acronyms, ISO 4217 for currency codes. Hand-kept.
"""

from __future__ import annotations

EXPANSIONS = {
    "AAA": "American Automobile Association",
    "ACLU": "American Civil Liberties Union",
    "ADB": "Asian Development Bank",
    "AFC": "Asian Football Confederation",
    "AIIB": "Asian Infrastructure Investment Bank",
    "APEC": "Asia-Pacific Economic Cooperation",
    "ASEAN": "Association of Southeast Asian Nations",
    "ATF": "Bureau of Alcohol, Tobacco, Firearms and Explosives",
    "BBC": "British Broadcasting Corporation",
    "BJP": "Bharatiya Janata Party",
    "CAF": "Confederation of African Football",
    "CBI": "Central Bureau of Investigation",
    "CBO": "Congressional Budget Office",
    "CDC": "Centers for Disease Control and Prevention",
    "CFPB": "Consumer Financial Protection Bureau",
    "CIA": "Central Intelligence Agency",
    "CPC": "Communist Party of China",
    "DEA": "Drug Enforcement Administration",
    "DHS": "Department of Homeland Security",
    "DNC": "Democratic National Committee",
    "DOJ": "Department of Justice",
    "EBRD": "European Bank for Reconstruction and Development",
    "ECB": "European Central Bank",
    "ECOWAS": "Economic Community of West African States",
    "EIA": "Energy Information Administration",
    "EMA": "European Medicines Agency",
    "EPA": "Environmental Protection Agency",
    "ESA": "European Space Agency",
    "EU": "European Union",
    "FAA": "Federal Aviation Administration",
    "FAO": "Food and Agriculture Organization",
    "FBI": "Federal Bureau of Investigation",
    "FCC": "Federal Communications Commission",
    "FDA": "Food and Drug Administration",
    "FDIC": "Federal Deposit Insurance Corporation",
    "FEC": "Federal Election Commission",
    "FEMA": "Federal Emergency Management Agency",
    "FTC": "Federal Trade Commission",
    "GAO": "Government Accountability Office",
    "HHS": "Department of Health and Human Services",
    "HRW": "Human Rights Watch",
    "IAEA": "International Atomic Energy Agency",
    "ICAO": "International Civil Aviation Organization",
    "ICC": "International Criminal Court",
    "ICE": "Immigration and Customs Enforcement",
    "ICJ": "International Court of Justice",
    "ICRC": "International Committee of the Red Cross",
    "IEA": "International Energy Agency",
    "IFC": "International Finance Corporation",
    "ILO": "International Labour Organization",
    "IMF": "International Monetary Fund",
    "IMO": "International Maritime Organization",
    "IOC": "International Olympic Committee",
    "IOM": "International Organization for Migration",
    "IPCC": "Intergovernmental Panel on Climate Change",
    "IRS": "Internal Revenue Service",
    "ITF": "International Tennis Federation",
    "ITU": "International Telecommunication Union",
    "NAACP": "National Association for the Advancement of Colored People",
    "NASA": "National Aeronautics and Space Administration",
    "NATO": "North Atlantic Treaty Organization",
    "NBA": "National Basketball Association",
    "NCAA": "National Collegiate Athletic Association",
    "NFL": "National Football League",
    "NHL": "National Hockey League",
    "NHS": "National Health Service",
    "NHTSA": "National Highway Traffic Safety Administration",
    "NIH": "National Institutes of Health",
    "NLRB": "National Labor Relations Board",
    "NOAA": "National Oceanic and Atmospheric Administration",
    "NRA": "National Rifle Association",
    "NSA": "National Security Agency",
    "NSF": "National Science Foundation",
    "NTSB": "National Transportation Safety Board",
    "OBR": "Office for Budget Responsibility",
    "OECD": "Organisation for Economic Co-operation and Development",
    "OIC": "Organisation of Islamic Cooperation",
    "ONS": "Office for National Statistics",
    "OPCW": "Organisation for the Prohibition of Chemical Weapons",
    "OPEC": "Organization of the Petroleum Exporting Countries",
    "OSCE": "Organization for Security and Co-operation in Europe",
    "OSHA": "Occupational Safety and Health Administration",
    "PLO": "Palestine Liberation Organization",
    "RNC": "Republican National Committee",
    "SCO": "Shanghai Cooperation Organization",
    "SEC": "Securities and Exchange Commission",
    "TSA": "Transportation Security Administration",
    "TUC": "Trades Union Congress",
    "UN": "United Nations",
    "UNDP": "United Nations Development Programme",
    "UNEP": "United Nations Environment Programme",
    "UNESCO": "United Nations Educational, Scientific and Cultural Organization",
    "UNFPA": "United Nations Population Fund",
    "UNICEF": "United Nations Children's Fund",
    "USAID": "United States Agency for International Development",
    "USDA": "United States Department of Agriculture",
    "USGS": "United States Geological Survey",
    "WADA": "World Anti-Doping Agency",
    "WFP": "World Food Programme",
    "WHO": "World Health Organization",
    "WIPO": "World Intellectual Property Organization",
    "WMO": "World Meteorological Organization",
    "WTO": "World Trade Organization",
    "WWF": "World Wide Fund for Nature",
}
"""Well-known bodies' acronyms and one usual English expansion of each."""

FROM_OTHER_LANGUAGES = frozenset(
    "AKP AMA AMLO ANC ASI BJP BND CBF CDU CERN CGT CHP CIO CNRS CONMEBOL CPC CSU CVM DFB DGB DITIB EHF EKD ELN ETA "
    "FARC FATAH FCAS FDP FIA FIBA FICA FIFA FIH FIM FINA FIS FISA FIVB FMLN FN FPO FPÖ FRELIMO FSB FSLN GIGN GRU GUE "
    "HDP HDZ IRA IRGC ISI JNIM JUI KGB KNVB KPRF LDP LDPR LFI LREM MAS MHP MIR MORENA MPLA MSF MVD NKVD ÖVP OVP OMS "
    "PAP "
    "ONU OAS OTAN PAN PAICV PASOK PCC PCF PD PDL PDT PDVSA PEMEX PGR PIS PISM PJD PKK PLD PMDB PML PNV PO POLISARIO PP "
    "PPP PRD PRI PS PSC PSD PSDB PSG PSL PSOE PT PTI PUK PVDA PVV PYD RAI RN RENAMO SBU SPD SPO SPÖ SVP SVR SWAPO "
    "TASS TSK UCI UDC UEFA UIC UMNO UMP UNITA VVD YPG ZANU".split()
)
"""Acronyms whose letters come from a name in another language, so that no English expansion yields them."""

_MEDIA_AND_SPORT = (
    "ABC AC AEW AFL AFP AMC ANSA AP ATP BAFTA BMW CBC CBS CFL CIF CNBC CNN CPAC DJ DPA EFE EFL ESPN FA FC FIFA "
    "FIS GMC HBO HSBC IBM IKEA ITV KFC KPMG LG LIV LPGA MGM MLB MLS MMA MTV MVP NASCAR NBC NCAA NFT NPR NRL PBS "
    "PGA QPR RAF RFU RTE SAP SBS SNP TASS TED TNT TUI UEFA UFC UPI UPS USA VAR VIP WBA WBC WNBA WTA WWE XFL YMCA "
    "YWCA SNL SK UBS RBS BP BT GSK NYT WSJ PTI ANI IPL BCCI ODI LBW TV3 MSNBC CSPAN WBO DFB AAP NZME RNZ RAC AA "
    "RTÉ SABC NHK ZDF ARD KBS RTL SVT NRK CGTN TVNZ NDTV ITN DHL KLM ING PWC TSX ASX MSCI AARP AOL BYD DJI IHS LVMH "
    "MSN PNC SAIC TMZ TSMC ZTE TRT ORF CSKA CTV JCB VCG"
)
_COMMON = (
    "AC AD ADHD AI AIDS AKA ALS AM API APR ASAP ATM ATV AWOL BA BASE BC BCE BLM BMI BRICS BSE BST CAT CCTV CD CE "
    "CEO CEST CET CFO CIO CMO CO COO COP COPD COVID CPI CPR CPU CRISPR CSI CST CT CTO CV DACA DC DIY DJ DNA DOA "
    "DUI DVD DWI EC EDT EKG ER ES ESL EST ET ETA ETF EV EVP FAQ FBI FM FX FYI GAAP GCSE GDP GED GI GIF GMT GOP "
    "GPA GPS HD HDTV HIV HMS HQ HR HTML HTTP ICU ID IED II III IOU IP IPO IQ IRA IRS ISIS ISIL ISP IST IT IV IVF "
    "IX JFK JPEG JR KGB KKK KO LA LCD LED LGBT LGBTQ LGBTQI LLC LLP LNG LP LPG LSAT LSD LTD MA MBA MD MEP MI MIT "
    "MMR MP MPG MPH MRI MRSA MS MSP MST MT NFC NGO NIMBY NYPD LAPD OB OK OPEC OS PAC PC PCR PDF PDT PE PG PH PHD "
    "PIN PJ PLC PM PMI PMQ PO POTUS POW PPE PR PS PST PT PTA PTSD PVC QA QC QE QR RAM RIP RN ROTC RPM RSVP RV "
    "SARS SAT SCUBA SDG SIM SMS SOS SPF SS STD STEM SUV SWAT TB THC TV UAE UAV UFO UHF UK UN UNSC URL US USB USD "
    "USS UTC UV VAT VCR VHF VI VII VIII VIP VP VPN VR WC WMD WWI WWII XI XII XL YA YTD ZIP AR VHS MERS ICBM TNT "
    "NASDAQ NYSE FTSE DAX DOW FOMC OTC SPAC ESG KPI REIT REM RNA AK NSW ACT WA TAS QLD VIC NT NZ PNG DRC CAR EEA "
    "NAFTA USMCA TPP JCPOA START SALT NPT WWW PSA BAME MLA MLB GP A&E UCLA USC NYU LSE UCL MOT ISA PAYE HMRC DVLA "
    "CPS SAS RSPCA RNLI PIP UKIP DUP SDLP MSM CCP PLA PRC ROK DPRK EPL TKO RBI ERA OBE MBE CBE KC RNC DNC DMZ CRT "
    "HBCU GPT GPU SSD AWS IPCC SCOTUS FLOTUS HUD VA OMB SBA SSI SSN SNAP WIC PFAS PCB CFC DDT LTE CDMA GSM IOS "
    "MMS SEO SAAS PPV NFTS BTC ETH NEET JEE UPSC CBSE MLC AAP DMK TMC BSP PSNI RSPB HGV EMT MPA MNA "
    "HVAC TBA TBC NYC XML DOI DVR FDR LBJ LOL MAGA MLK OMG RFK RSS VOD BYU LSU SMU TCU UNLV USSR "
    "AIG AMD ARM ASML ASOS ASUS BASF BBVA BNP CBRE CSS CVS EBITDA ENI EY FTX GQ IAAF IEEE IGN JAL JLL JPM KKR KTM "
    "OBP OPS MCU EMEA LIDAR PDA BNSF BNB USVI AOC "
    "BOJ JGB NDP NGC GCHQ USDC "
    "OLED AMOLED HDR PSN CES ICIJ ACL IDF UNRWA UAW UCAS USPS KOSPI GMB DDOS MBS XXX FOMO GNP ISBN IUCN "
    "JAXA LLM OEM SDK TCP IRL "
    "DMC DSLR EPO FDI GLAAD GMO HMV LAN LEED PSP SXSW UNGA WLAN "
    "NEC NME NTT NXP PEZ QVC RCA RWE SKF TCL TLC VW XRP YKK "
    "ATACMS HIMARS ASCII BRCA CGI CNET CSIRO SIDS CUNY HDD HTC VGA"
)
_CURRENCIES = (
    "USD EUR GBP JPY CNY RMB AUD CAD CHF INR HKD SGD NZD KRW SEK NOK DKK RUB BRL MXN ZAR TRY AED SAR THB IDR MYR "
    "PHP PKR CFA CFP"
)
_US_STATES = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK "
    "OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB SK NS NB NL PE"
)

WELL_KNOWN = frozenset(" ".join((_MEDIA_AND_SPORT, _COMMON, _CURRENCIES, _US_STATES)).split()) | set(EXPANSIONS)
"""Acronyms that a general reader knows, or that are no acronyms of organisations: codes, units, Roman numerals."""
