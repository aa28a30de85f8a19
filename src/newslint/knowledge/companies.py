"""Companies, agencies and houses that bear a surname and speak in the news by it alone."""

from __future__ import annotations

COMPANIES = frozenset(
    "boeing ford dell kroger disney macy nordstrom walgreen walgreens wendy mcdonald pfizer merck lilly johnson fitch "
    "moody morgan siemens bosch porsche ferrari toyota honda suzuki mazda heinz kellogg campbell hershey mars cargill "
    "tyson hilton marriott hyatt goldman lehman barclay barclays lloyd lloyds lazard rothschild schwab wells gucci "
    "armani prada chanel dior nokia ericsson philips cadbury sainsbury tesco morrison morrisons dyson bentley roche "
    "bayer henkel daimler benz renault peugeot michelin citroen fiat opel deere raytheon lockheed martin northrop "
    "douglas hewlett packard carnegie mellon chase bechtel halliburton schlumberger baxter abbott allen procter "
    "colgate gamble gillette wrigley smucker tiffany penney sears woolworth woolworths selfridge harrod harrods "
    "debenham wilko wilkinson asda waitrose greggs rowntree fuller guinness heineken carlsberg cooper lauren "
    "levi strauss versace calvin klein hugo boss zara wal walton sprint mitchell nielsen gallup harris ipsos "
    "bloomberg reuters dow jones thomson pearson murdoch sinclair hearst gannett harper penguin warner sony nintendo "
    "amazon christie sotheby bonham phillips stanley standard rolls royce aston reed grant thornton kearney mckinsey "
    "bain deloitte ernst young marsh willis howard dean haliburton rogers shaw telus nestle bentley lufthansa ryan "
    "norton adams turner fox simon schuster knight ritter carter rice duke vanderbilt emory stanford cornell brown "
    "drexel rutgers tulane hopkins baylor lincoln chelsea everton preston burnley sunderland bolton "
    "nike adidas puma reebok ikea nissan hyundai kia tesla volvo skoda samsung huawei xiaomi oracle cisco verizon "
    "comcast viacom vodafone orange qantas emirates etihad delta ryanair grokster netflix spotify uber airbnb "
    "paypal stellantis airbus glaxo sanofi novartis unilever danone diageo cargill maersk exxon chevron "
    "naftogaz gazprom rosneft lukoil aeroflot haaretz kommersant izvestia asahi yomiuri nikkei globo folha bild "
    "spiegel figaro".split()
)
"""Folded. Banks, makers, shops, brands, pollsters, papers, auctioneers, universities and clubs."""

FIRM_WORDS = frozenset(
    "inc ltd llc llp plc corp co holdings markets motors pharma securities airlines airways stadium arena pavilion "
    "records investments industries systems logic technologies bank "
    "group hotels utilities stores railway railways railroad".split()
)
"""What stands behind letters that are a firm's or a house's name, not short for one: CMC Markets, PNC Arena."""
