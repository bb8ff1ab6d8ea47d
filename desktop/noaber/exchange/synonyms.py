"""The words by which lists call a field: the headings that the import knows, Dutch and English."""

from noaber.exchange.fields import ADDRESS, BIRTH_SURNAME, BSN, CONTACT_PERSON, FULL_NAME, KEEP, SKIP

NUMBER = "number"  # "Nr" alone: a house number, a member number or a counter, which its place and content decide
NAME = "name"  # "Naam" alone: the whole name, or the surname where other columns hold the rest
STATUS = "status"  # lid, oud-lid, donateur; or anything else, which the content decides
FIRST_NAME = "first_name"  # "Voornaam": the call name, or the official names where there is a call name as well

SYNONYMS: dict[str, str] = {
    NAME: "familie|gezin|huishouden|household|naam|name|lid|leden|member|namen|naam lid|naam leden|deelnemer|persoon|"
    "naam deelnemer|naam persoon|wie",
    FULL_NAME: "volledige naam|hele naam|full name|fullname|complete name|naam volledig|naam en voorletters|"
    "weergavenaam|voor- en achternaam|display name|naam voluit|voorletters en naam|achternaam en voorletters|"
    "member name|voornaam en achternaam|first and last name|name of member|voor en achternaam|naam bewoner|bewoner|"
    "geadresseerde|adresnaam|aanschrijfnaam|naam vrijwilliger|vrijwilliger",
    "surname": "achternaam|familienaam|fam.naam|famnaam|fam. naam|geslachtsnaam|surname|last name|lastname|"
    "family name|achtern.|nachname|anaam|a.naam|achternamen|achternaam lid|naam (achternaam)|achter naam|naam achter|"
    "sname",
    BIRTH_SURNAME: "meisjesnaam|geboortenaam|geb.naam|eigen naam|eigen achternaam|maiden name|birth name|"
    "achternaam geboorte|eigen geslachtsnaam|voorvoegsel meisjesnaam|tussenvoegsel meisjesnaam|voorv. meisjesnaam|"
    "tussenv. meisjesnaam|tv meisjesnaam|voorv. mn|tussenv. mn|tussenvoegsel geboortenaam|mn",
    "partner_surname": "achternaam partner|partnernaam|naam echtgenoot|partner achternaam|geslachtsnaam partner|"
    "achternaam echtgenoot|partner surname|partner last name|gehuwde naam",
    "partner_prefix": "tussenvoegsel partner|partner tussenvoegsel|voorvoegsel partner|tussenv. partner|tv partner|"
    "voorvoegsels partner|partner prefix",
    "prefix": "tussenvoegsel|tussenvoegsels|tussenv.|tussenv|tussen|tussenvgsl|tv|t.v.|tvgsl|tussenvg|voorvoegsel|"
    "voorvoegsels|voorv.|vv|infix|prefix|surname prefix|name prefix|tussenvoeg|tsv|tssnv|tussenvoegs.|vvgsl|insertion|"
    "middle|preposition|tussennaam|tussen voegsel",
    "initials": "voorletters|voorletter|voorl.|voorl|vl|v.l.|vltrs|voorlet|initialen|initiaal|initials|init|init.|"
    "letters|vrl|voorlttrs|voorltrs|initial|voor letters|vlt",
    FIRST_NAME: "voornaam|vorname|first name|firstname|given name|forename|voorn.|vnaam|v.naam|christian name|"
    "given names|voor naam|fname",
    "call_name": "roepnaam|roepn.|roep|call name|nickname|known as|roepnamen|preferred name|roep naam|bijnaam|rnaam",
    "first_names": "voornamen|first names|forenames|doopnamen|doopnaam|officiele voornamen|alle voornamen|middle name|"
    "middle names",
    "salutation_form": "aanhef|geslacht|m/v|m / v|mv|m/v/x|m/v/o|man/vrouw|dhr/mevr|dhr./mevr.|dhr/mw|dhr./mw.|"
    "heer/mevrouw|de heer/mevrouw|d/h|m-v|v/m|vm|sekse|sexe|gesl.|gesl|gender|sex|salutation|m/f|mevr/dhr|mw/dhr|"
    "mw./dhr.|hr/mw|mr/mrs|mr/ms|aanspreking|aanspreekvorm|aanspreektitel|dhr|mevr|aanh|heer/mevr|dhr./mevr|hr./mevr.|"
    "courtesy title|mevr./dhr.|hr./mw.|male/female|dhr/mevrouw",
    "title_before": "titel|titels|titulatuur|title|academische titel|tit.|honorific|titel voor",
    "organisation_name": "organisatie|organisatienaam|bedrijf|bedrijfsnaam|firma|instelling|vereniging|stichting|"
    "company|organisation|organization|naam organisatie|naam bedrijf|company name|org.|org|organisation name|"
    "naam vereniging|organization name|naam instelling|naam stichting|werkgever|bedrijf/organisatie|bedrijf/instelling",
    "short_name": "afkorting|afk.|korte naam|abbreviation|short name|acroniem|afk",
    CONTACT_PERSON: "contactpersoon|contact|contact person|t.a.v.|tav|ter attentie van|vertegenwoordiger|contactpers.|"
    "contact name|naam contactpersoon|representative|attn",
    ADDRESS: "volledig adres|heel adres|full address|postadres|adresgegevens|naw|adres volledig|mailing address|"
    "adres en woonplaats|adres, postcode, plaats|adres + woonplaats|complete address|adres/woonplaats|"
    "adres postcode woonplaats|postal address|home address|naw-gegevens|adres/postcode/woonplaats",
    "street": "straat|straatnaam|adres|address|street|straat en huisnummer|straat + nr|straat/nr|adresregel|adres 1|"
    "adresregel 1|address 1|address line 1|street address|street name|woonadres|str.|str|straat + huisnummer|"
    "huisadres|adres lid|thuisadres|straat huisnummer|straat nr|weg|bezoekadres|adres thuis|straatn.|strt|road|"
    "address line|straat en nummer",
    "house_number": "huisnummer|hausnummer|huisnr.|huisnr|hnr|h.nr.|huis nr|house number|house no|housenumber|"
    "house nr|nummer huis|huisno|huis nummer|hsnr|huisn.|hn|house|street number|huisnummer en toevoeging|"
    "huisnr + toev|nr huis|straatnummer|huis-nr|house #|number (house)|hnummer",
    "house_addition": "toevoeging|toev.|toev|huisnummertoevoeging|huisnr. toev.|huisnr toevoeging|huisletter|addition|"
    "house addition|toevoegsel|huisnummer toevoeging|huisnr toev|house number addition|bis|hnr toev|nr. toev.|suffix|"
    "toevoeg|huisltr|hltr|toevg|letter|huisnummertoev|achtervoegsel|unit|apt|lt",
    "postcode": "postcode|plz|postc.|pc|p.c.|pcode|post code|zip|zipcode|zip code|postal code|postkode|pcd|post-code|"
    "postcode + plaats|postcode en woonplaats|postcode/woonplaats|pc/plaats|pc + plaats|pc en plaats|pcplaats|"
    "postcode huis|pst code|pk|postcode woonplaats|zip/city|zip + city|postcode letters|letters postcode|"
    "postcode cijfers",
    "city": "woonplaats|ort|plaats|plaatsnaam|stad|dorp|city|town|place|woonpl.|wpl|woonplts|pl.|kern|gemeente|"
    "village|woonplaats lid|plts|wplaats|city name|plaats/dorp|locality|residence|woon plaats",
    "country": "land|country|landcode|country code|land/regio|country/region|country / region",
    "phone": "telefoon|telefoonnummer|tel|tel.|tel.nr.|tel nr|telnr|telefoonnr|telefoonnr.|telefoon nr|mobiel|mobiele|"
    "gsm|mobiel nummer|mobielnummer|mobiele telefoon|mobiel nr|mob|mob.|06|06-nummer|06 nummer|06-nr|06nr|vast|"
    "vast nummer|vaste telefoon|telefoon vast|telefoon mobiel|telefoon thuis|telefoon prive|telefoon werk|phone|"
    "phone number|telephone|telephone number|mobile|mobile phone|mobile number|cell|cell phone|cellphone|landline|"
    "home phone|work phone|tel vast|tel mobiel|tel mob|tel thuis|tel prive|mobieltje|telefoonnummers|tel. nummer|"
    "telnummer|telf|foon|tf|telef.|nummer telefoon|phone no|tel no|telno|whatsapp|telefoonnr mobiel|telefoonnr vast|"
    "vaste lijn|contact phone|telefoonummer|telef|mobile no|noodnummer",
    "email": "email|e-mail|mail|mailadres|e-mailadres|emailadres|e-mail adres|email adres|mail adres|email address|"
    "e-mail address|e mail|emailaddress|mailaddress|elektronisch adres|e-post|emial|mail-adres|e-adres|mailadr|"
    "e-mailadr.|email prive|emailadres lid|e-mail prive|contact email",
    "birth_date": "geboortedatum|geburtsdatum|geb.datum|geb. datum|gebdatum|geb.dat.|gebdat|geboren|geboren op|geb|"
    "geb.|geboorte|date of birth|birthdate|birth date|birthday|dob|d.o.b.|born|verjaardag|geboorte datum|gebdtm|"
    "gbdatum|geboortejaar|geb.jaar|year of birth|birth year|geb. jaar|geboortedat.|geb. op|geboortedag|geb.-datum|"
    "geb d|gebdtm.|geboorte-datum|gebd",
    "member_number": "lidnummer|lidnr|lidnr.|lid nr|lid nummer|lidno|lidmaatschapsnummer|lidmaatschapsnr|ledennummer|"
    "ledennr|leden nr|member no|member nr|member number|membership number|memberid|member id|membership no|"
    "relatienummer|relatienr|lid-nr|lid-nummer|ln|lidm.nr|member #|membership id|lid id|lidn|lidnum|relatie nr|lid #|"
    "lid no|lidmaatschap nr|registratienummer|stamnummer|nummer lid|relatiecode|lidcode|klantnummer|klantnr|"
    "debiteurnummer|debiteurnr|deelnemersnummer|clubnummer",
    "category": "soort|soort lid|categorie|cat|cat.|type|type lid|lidsoort|lidtype|lidmaatschap|soort lidmaatschap|"
    "lidcategorie|category|member type|membership type|type of member|membership|ledensoort|lid/donateur|"
    "type lidmaatschap|lidvorm|membership category|kind of member|kind|member category|soort relatie",
    "admitted_on": "lid sinds|lid vanaf|sinds|lid per|datum in|in per|datum lid|ingangsdatum|inschrijfdatum|"
    "toegetreden|toetreding|toetredingsdatum|datum toetreding|aanmelddatum|datum aanmelding|startdatum|member since|"
    "joined|join date|date joined|start date|since|lid geworden|datum inschrijving|ingeschreven|ingeschreven op|"
    "aangemeld|aangemeld op|datum lidmaatschap|begindatum|lidsinds|datum toelating|lidmaatschap sinds|"
    "datum lid geworden|jaar van toetreding|toelatingsdatum|joined on|joining date|lid geworden op|in dienst|aanvang|"
    "begin lidmaatschap|startdatum lidmaatschap|lid m.i.v.|m.i.v.|datumin|in|vanaf|date in|admitted|admission date|"
    "admitted on",
    "left_on": "uit per|datum uit|lid tot|opgezegd|opgezegd per|opzegdatum|datum opzegging|uitgeschreven|"
    "uitschrijfdatum|einddatum|eind|einde|einde lidmaatschap|left|left on|end date|resigned|beeindigd|uitgetreden|per|"
    "tot|datum einde|afgemeld|afgemeld per|date left|uit|leave date|datum uitschrijving|opzegging|opgezegd op|"
    "uitgeschreven per|lid t/m|t/m|einddatum lidmaatschap|date out|leaving date|vertrokken|resigned on|membership end",
    "left_reason": "reden|reden vertrek|reden opzegging|reden uitschrijving|reden van vertrek|reason|"
    "reason for leaving|reden uit|reden einde|reden opzeg",
    "iban": "iban|rekeningnummer|rekeningnr|rekeningnr.|rek.nr.|reknr|rek nr|rekening|bankrekening|bankrekeningnummer|"
    "bankrekeningnr|banknummer|banknr|bank|ibannummer|iban nummer|iban-nummer|iban nr|bank account|account number|"
    "gironummer|giro|bankrek|bankrek.nr.|rekno|account no|iban rekeningnummer|rekening nr|bank/giro|rek nummer|"
    "bank account number|account|bank/iban|iban/rekeningnummer|rekening nummer",
    "account_holder": "tenaamstelling|t.n.v.|tnv|ten name van|rekeninghouder|naam rekeninghouder|account holder|"
    "rekening op naam van|op naam van|naam rekening|account name|rekening tnv|iban tnv|tenaamst.|bank t.n.v.|"
    "naam op rekening|rek.houder|name on account|rekeningnaam|naam rekeninghoud(st)er",
    "note": "opmerking|opmerkingen|opm.|opm|notitie|notities|bijzonderheden|remarks|remark|note|notes|comment|"
    "comments|aantekening|aantekeningen|toelichting|commentaar|memo|info|bijz.|overig|overige|extra|diversen|bijz|"
    "opmerk.|wetenswaardigheden|informatie",
    BSN: "bsn|burgerservicenummer|sofinummer|sofi|sofinr|sofi-nummer|bsn-nummer|bsn nummer|bsn nr|"
    "burger service nummer|citizen service number|social security number|ssn|bsnr|bsn/sofi",
    NUMBER: "nr|nr.|no|no.|nummer|#|number|num|n°|n|code",
    STATUS: "status|lidstatus|lid status|status lid|member status|membership status",
    SKIP: "volgnummer|volgnr|volgnr.|regel|regelnr|rij|id|leeftijd|age|handtekening|paraaf|signature|line|row|aantal|"
    "teller|rijnummer|regelnummer|index|tijdstempel|timestamp|e-mailweergavenaam|e-mail display name|"
    "email weergavenaam|yomi name|given name yomi|family name yomi|group membership|labels|e-mail type",
    KEEP: "bedrag|contributie|amount|fee|betaald|voldaan|lidgeld|bijdrage|datum|date|jaar|geboorteplaats|partner|"
    "naam partner|aanwezig|machtiging|incasso|nieuwsbrief|newsletter|beroep|functie|taak|commissie|groep|werkgroep|"
    "buurt|wijk|bestuur|vrijwilligerswerk|dieet|website|noodcontact|mantelzorger|provincie|province|state|region|"
    "betaalwijze|mandaat|machtigingskenmerk|bic|bankbic|overleden|datum machtiging|kinderen|burgerlijke staat|"
    "nationaliteit|ingevoerd|gewijzigd|postbus|taal|language|hobby|hobby's|foto|attended|paid|actief|active|role|rol|"
    "job title|department|afdeling|postbusnummer|datum betaling|openstaand|saldo",
}
"""Per field its headings, with ``|`` between them; where two fields claim a heading, the later has it."""
