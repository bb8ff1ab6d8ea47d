"""First names of the sample: official name and what people are called, by generation; and names from elsewhere."""

from dataclasses import dataclass

Given = tuple[str, str]
"""An official first name and the name somebody is called by."""

# fmt: off
WOMEN_OLD: tuple[Given, ...] = (
    ("Johanna", "Annie"), ("Johanna", "Joke"), ("Maria", "Mia"), ("Maria", "Riet"), ("Cornelia", "Corrie"),
    ("Wilhelmina", "Mien"), ("Wilhelmina", "Willy"), ("Petronella", "Nel"), ("Adriana", "Jaantje"),
    ("Catharina", "Toos"), ("Catharina", "Tiny"), ("Elisabeth", "Betsie"), ("Elisabeth", "Els"), ("Hendrika", "Riek"),
    ("Francisca", "Cisca"), ("Antonia", "Tonny"), ("Theodora", "Dora"), ("Geertruida", "Truus"),
    ("Margaretha", "Greet"), ("Josephina", "Fien"), ("Helena", "Leny"), ("Lamberdina", "Dien"),
    ("Allegonda", "Gonnie"), ("Jacoba", "Coba"), ("Philomena", "Mieneke"), ("Hermina", "Mina"), ("Gerarda", "Gerda"),
    ("Anna", "Ans"), ("Martina", "Tineke"), ("IJsbrandina", "IJsje"),
)
MEN_OLD: tuple[Given, ...] = (
    ("Johannes", "Jan"), ("Johannes", "Hans"), ("Petrus", "Piet"), ("Petrus", "Peter"), ("Cornelis", "Kees"),
    ("Wilhelmus", "Wim"), ("Antonius", "Toon"), ("Antonius", "Ton"), ("Hendrikus", "Harrie"), ("Hendrikus", "Henk"),
    ("Adrianus", "Ad"), ("Franciscus", "Frans"), ("Franciscus", "Cis"), ("Theodorus", "Theo"), ("Gerardus", "Gerard"),
    ("Martinus", "Tinus"), ("Lambertus", "Bert"), ("Jacobus", "Sjaak"), ("Josephus", "Sjef"), ("Leonardus", "Leo"),
    ("Marinus", "Rinus"), ("Godefridus", "Frits"), ("Arnoldus", "Nol"), ("Nicolaas", "Klaas"), ("Christianus", "Chris"),
    ("Hubertus", "Huub"), ("Egidius", "Giel"), ("IJsbrand", "IJs"), ("Gijsbertus", "Gijs"), ("Ludovicus", "Louis"),
)
WOMEN_MIDDLE: tuple[Given, ...] = (
    ("Ingrid", "Ingrid"), ("Maria", "Marian"), ("Maria", "Marieke"), ("Yvonne", "Yvonne"), ("Johanna", "Anja"),
    ("Wilhelmina", "Wilma"), ("Elisabeth", "Liesbeth"), ("Monique", "Monique"), ("Francisca", "Francien"),
    ("Petronella", "Petra"), ("Esther", "Esther"), ("Jolanda", "Jolanda"), ("Catharina", "Karin"),
    ("Bernadette", "Bernadette"), ("Angelique", "Angélique"), ("Danielle", "Daniëlle"), ("Hélène", "Hélène"),
    ("Margriet", "Margriet"), ("Ellen", "Ellen"), ("Mireille", "Mireille"), ("Anne-Marie", "Anne-Marie"),
    ("Christina", "Christien"), ("Renée", "Renée"), ("Mirjam", "Mirjam"),
)
MEN_MIDDLE: tuple[Given, ...] = (
    ("Erik", "Erik"), ("Johannes", "Joop"), ("Robert", "Rob"), ("Marcel", "Marcel"), ("Petrus", "Peter"),
    ("René", "René"), ("Wilhelmus", "William"), ("Franciscus", "Frank"), ("Ronald", "Ronald"), ("Jeroen", "Jeroen"),
    ("André", "André"), ("Antonius", "Twan"), ("Martinus", "Maarten"), ("Cornelis", "Corné"), ("Stephan", "Stephan"),
    ("Paulus", "Paul"), ("Henricus", "Eric"), ("Raymond", "Raymond"), ("Theodorus", "Dorus"), ("Hendrik", "Rik"),
    ("Noël", "Noël"), ("Jozef", "Jos"), ("Mathieu", "Mathieu"), ("Daniel", "Daniël"),
)
WOMEN_YOUNG: tuple[Given, ...] = (
    ("Sanne", "Sanne"), ("Lotte", "Lotte"), ("Zoë", "Zoë"), ("Femke", "Femke"), ("Anouk", "Anouk"), ("Eline", "Eline"),
    ("Iris", "Iris"), ("Chloé", "Chloé"), ("Jitske", "Jitske"), ("Maud", "Maud"), ("Fleur", "Fleur"), ("Loïs", "Loïs"),
    ("Marije", "Marije"), ("Thérèse", "Trees"), ("Roos", "Roos"), ("Anaïs", "Anaïs"),
)
MEN_YOUNG: tuple[Given, ...] = (
    ("Daan", "Daan"), ("Sem", "Sem"), ("Bram", "Bram"), ("Koen", "Koen"), ("Luuk", "Luuk"), ("Thijs", "Thijs"),
    ("Gijs", "Gijs"), ("Raphaël", "Raphaël"), ("Stijn", "Stijn"), ("Jasper", "Jasper"), ("IJsbrand", "IJsbrand"),
    ("Joël", "Joël"), ("Niels", "Niels"), ("Rens", "Rens"), ("Micha", "Micha"), ("Teun", "Teun"),
)
NEUTRAL: tuple[Given, ...] = (
    ("Kim", "Kim"), ("Robin", "Robin"), ("Sam", "Sam"), ("Noa", "Noa"), ("Jip", "Jip"), ("Charlie", "Charlie"),
    ("Luca", "Luca"), ("Sasha", "Sasha"), ("Anne", "Anne"), ("Dominique", "Dominique"),
)
SECOND_NAMES = (
    "Maria", "Johannes", "Cornelia", "Josephus", "Adriana", "Petrus", "Elisabeth", "Antonius", "Helena", "Wilhelmus",
    "Theodora", "Gerardus", "Francisca", "Jacobus", "Catharina", "Lambertus",
)
# fmt: on


@dataclass(frozen=True)
class Elsewhere:
    """Names that belong together; ``surnames`` are (prefix, surname)."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    surnames: tuple[tuple[str, str], ...]


# fmt: off
FROM_ELSEWHERE = (
    Elsewhere(("Ayşe", "Fatma", "Gülay", "Zeynep"), ("Mehmet", "Hüseyin", "Emre", "Ömer"),
              (("", "Şahin"), ("", "Yıldız"), ("", "Çelik"), ("", "Öztürk"), ("", "Aydın"))),
    Elsewhere(("Naïma", "Fatima", "Saïda", "Loubna"), ("Saïd", "Youssef", "Mohamed", "Rachid"),
              (("", "El Hamdaoui"), ("", "El Idrissi"), ("", "Benali"), ("", "Aït Ouarab"))),
    Elsewhere(("Agnieszka", "Małgorzata", "Elżbieta"), ("Łukasz", "Paweł", "Grzegorz"),
              (("", "Wójcik"), ("", "Kowalczyk"), ("", "Dąbrowski"), ("", "Łuczak"))),
    Elsewhere(("Lenka", "Zdeňka"), ("Jiří", "Tomáš"), (("", "Dvořák"), ("", "Novotný"))),
    Elsewhere(("Thị Hoa", "Lan"), ("Văn Minh", "Đức"), (("", "Nguyễn"), ("", "Trần"))),
    Elsewhere(("Conceição", "Inês"), ("João", "Tomé"), (("da", "Silva"), ("dos", "Santos"), ("", "Gonçalves"))),
    Elsewhere(("Anaïs", "Geneviève"), ("François", "Benoît"), (("d'", "Hondt"), ("du", "Bois"), ("", "Lefèvre"))),
    Elsewhere(("Ursula", "Käthe"), ("Jürgen", "Günter"), (("von", "Ahlefeld"), ("", "Müller"), ("zur", "Nieden"))),
    Elsewhere(("Shanti", "Mavis"), ("Ramesh", "Orlando"), (("", "Ramdin"), ("", "Kartosemito"), ("", "Djoe"))),
    Elsewhere(("Siobhán", "Ijeoma"), ("Seán", "Chidi"), (("", "O'Brien"), ("", "Okafor"), ("", "McAllister"))),
)
# fmt: on
