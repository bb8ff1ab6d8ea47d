"""Bank statements as banks write them: CAMT.053 of two versions, and the text files of four Dutch banks."""

from datetime import date
from xml.etree.ElementTree import fromstring

from tests.contributions.builders import OWN_IBAN

DAY = date(2026, 11, 10)


def line(
    cents: int = 2000,
    *,
    key: str = "R1",
    name: str = "A.B. van den Berg",
    iban: str = "NL91ABNA0417164300",
    text: str = "contributie",
    end_to_end: str = "NOTPROVIDED",
    day: date = DAY,
    version: str = "08",
    extra: str = "",
) -> str:
    """An entry of one payment; below zero it was paid out."""
    side, other = ("CRDT", "Dbtr") if cents >= 0 else ("DBIT", "Cdtr")
    booked = "<Sts>BOOK</Sts>" if version == "02" else "<Sts><Cd>BOOK</Cd></Sts>"
    named = f"<Nm>{name}</Nm>" if version == "02" else f"<Pty><Nm>{name}</Nm></Pty>"
    amount = f'<Amt Ccy="EUR">{abs(cents) // 100}.{abs(cents) % 100:02d}</Amt><CdtDbtInd>{side}</CdtDbtInd>'
    return f"""<Ntry>{amount}{booked}<BookgDt><Dt>{day}</Dt></BookgDt><AcctSvcrRef>{key}</AcctSvcrRef>
      <NtryDtls><TxDtls><Refs><EndToEndId>{end_to_end}</EndToEndId></Refs>{amount}
      <RltdPties><{other}>{named}</{other}><{other}Acct><Id><IBAN>{iban}</IBAN></Id></{other}Acct></RltdPties>
      <RmtInf><Ustrd>{text}</Ustrd></RmtInf>{extra}</TxDtls></NtryDtls></Ntry>"""


def batch_line(cents: int, count: int, batch: str, *, key: str = "B1", day: date = DAY) -> str:
    """The one sum in which a bank pays a batch of direct debits."""
    return f"""<Ntry><Amt Ccy="EUR">{cents // 100}.{cents % 100:02d}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
      <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{day}</Dt></BookgDt><AcctSvcrRef>{key}</AcctSvcrRef>
      <NtryDtls><Btch><PmtInfId>{batch}</PmtInfId><NbOfTxs>{count}</NbOfTxs></Btch></NtryDtls></Ntry>"""


def returned(cents: int, end_to_end: str, code: str = "AM04", *, key: str = "S1", day: date = DAY) -> str:
    """A direct debit that came back."""
    return line(
        -cents,
        key=key,
        end_to_end=end_to_end,
        day=day,
        text="storno",
        extra=f"<RtrInf><Rsn><Cd>{code}</Cd></Rsn></RtrInf>",
    )


def camt(*lines: str, version: str = "08", account: str = OWN_IBAN) -> bytes:
    """A whole statement."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}"><BkToCstmrStmt><Stmt><Id>26.314</Id>
    <Acct><Id><IBAN>{account}</IBAN></Id></Acct>{"".join(lines)}</Stmt></BkToCstmrStmt></Document>""".encode()


def answer_of_the_bank(pain: bytes, *, refused: tuple[str, ...] = ()) -> bytes:
    """The statement that follows on a pain.008 file: each batch in one sum, and then some debits that came back."""
    space = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"}
    root, lines = fromstring(pain), []
    for number, batch in enumerate(root.iterfind(".//p:PmtInf", space)):
        sums = batch.findtext("p:CtrlSum", "", space)
        lines.append(
            batch_line(
                round(float(sums) * 100),
                int(batch.findtext("p:NbOfTxs", "0", space)),
                batch.findtext("p:PmtInfId", "", space),
                key=f"B{number}",
                day=date.fromisoformat(batch.findtext("p:ReqdColltnDt", "", space)),
            )
        )
        for debit in batch.iterfind("p:DrctDbtTxInf", space):
            end_to_end = debit.findtext(".//p:EndToEndId", "", space)
            if end_to_end in refused:
                amount = round(float(debit.findtext("p:InstdAmt", "", space)) * 100)
                lines.append(returned(amount, end_to_end, key=f"S-{end_to_end}"))
    return camt(*lines)


ING = """"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen";"Saldo na mutatie";"Tag"
"20261110";"Hr AB van den Berg";"NL57INGB9733815619";"NL91ABNA0417164300";"OV";"Bij";"20,00";"Overschrijving";"Naam: Hr AB van den Berg Omschrijving: contributie 2026-0001-2 IBAN: NL91ABNA0417164300 Kenmerk: K1 Valutadatum: 10-11-2026";"1.020,00";""
"20261110";"Drukkerij";"NL57INGB9733815619";"NL39RABO0300065264";"GT";"Af";"1.250,75";"Online bankieren";"Factuur 12";"-230,75";""
"""  # noqa: E501 - as the bank writes it
RABO = """"IBAN/BBAN","Munt","BIC","Volgnr","Datum","Rentedatum","Bedrag","Saldo na trn","Tegenrekening IBAN/BBAN","Naam tegenpartij","Naam uiteindelijke partij","Naam initiërende partij","BIC tegenpartij","Code","Batch ID","Transactiereferentie","Machtigingskenmerk","Incassant ID","Betalingskenmerk","Omschrijving-1","Omschrijving-2","Omschrijving-3","Reden retour","Oorspr bedrag","Oorspr munt","Koers"
"NL57INGB9733815619","EUR","RABONL2U","000000000000000012","2026-11-10","2026-11-10","+20,00","+1.020,00","NL91ABNA0417164300","A.B. van den Berg","","","ABNANL2A","cb","","K1","","","","contributie 2026","-0001-2 ","","","","",""
"NL57INGB9733815619","EUR","RABONL2U","000000000000000013","2026-11-11","2026-11-11","-20,00","+1.000,00","NL39RABO0300065264","P. 't Hart","","","RABONL2U","ei","","2026-0002-0-1","M00002-1","NL79ZZZ999999990000","","storno","","","AM04 saldo ontoereikend","","",""
"""  # noqa: E501
ABN = (
    "NL57INGB9733815619\tEUR\t20261110\t1000,00\t1020,00\t20261110\t20,00\t/TRTP/SEPA OVERBOEKING/IBAN/"
    "NL91ABNA0417164300/BIC/ABNANL2A/NAME/A.B. van den Berg/REMI/contributie 2026-0001-2/EREF/NOTPROVIDED\n"
    "NL57INGB9733815619\tEUR\t20261111\t1020,00\t1000,50\t20261111\t-19,50\tSEPA iDEAL               IBAN: "
    "NL39RABO0300065264  BIC: RABONL2U    Naam: Drukkerij      Omschrijving: factuur 12     Kenmerk: 0001\n"
)
TRIODOS = """"10-11-2026","NL57INGB9733815619","20,00","Credit","A.B. van den Berg","NL91ABNA0417164300","ET","contributie 2026-0001-2","1.020,00"
"11-11-2026","NL57INGB9733815619","19,50","Debet","Drukkerij","NL39RABO0300065264","IC","factuur 12","1.000,50"
"""  # noqa: E501
