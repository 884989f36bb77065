"""The flag for a document in a language that is not read."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.profile import read_profile

ENGLISH = """Dana Sample
EXPERIENCE
Nurse Manager, Hillside Hospital, 03/2018 - present
- Lead a team of 24 nurses and write the schedule of the unit
- Answer for the budget of the ward and for the quality of care
EDUCATION
Bachelor of Science in Nursing, 2011
"""
OTHERS = {
    "Arabic": """الخبرة المهنية
مديرة تمريض في مستشفى الملك خالد من 2018 حتى الآن
إدارة فريق من ٢٤ ممرضة في قسم الجراحة و إعداد جدول العمل
المسؤولية عن ميزانية القسم و جودة الرعاية مع المدير العام
التعليم: بكالوريوس في التمريض من جامعة دمشق، 2011""",
    "Chinese": """工作经历
护士长，市第一人民医院，2018年3月至今
带领24名护士，负责科室排班和护理质量
管理科室预算，培训新入职护士
教育背景：护理学学士，医科大学，2011年""",
    "Dutch": """WERKERVARING
Hoofdverpleegkundige, Ziekenhuis Oost, maart 2018 - heden
- Leiding aan een team van 24 verpleegkundigen en opstellen van het rooster
- Verantwoordelijk voor de begroting van de afdeling en de kwaliteit van zorg
OPLEIDING
Bachelor verpleegkunde, Hogeschool, 2011""",
    "French": """EXPÉRIENCE PROFESSIONNELLE
Cadre de santé, Hôpital Saint-Louis, mars 2018 - aujourd'hui
- Encadrement d'une équipe de 24 infirmières et élaboration des plannings
- Responsable du budget du service et de la qualité des soins
FORMATION
Diplôme d'État d'infirmière, Institut de formation en soins infirmiers, 2011""",
    "German": """BERUFSERFAHRUNG
Stationsleitung, Städtisches Krankenhaus, März 2018 bis heute
- Leitung eines Teams von 24 Pflegekräften und Erstellung der Dienstpläne
- Verantwortung für das Budget der Station und die Qualität der Pflege
AUSBILDUNG
Examen als Krankenschwester, Schule für Pflege, 2011""",
    "Greek": """ΕΠΑΓΓΕΛΜΑΤΙΚΗ ΕΜΠΕΙΡΙΑ
Προϊσταμένη νοσηλεύτρια, Γενικό Νοσοκομείο, 2018 έως σήμερα
Διοίκηση ομάδας 24 νοσηλευτών και κατάρτιση προγράμματος εργασίας""",
    "Hebrew": """ניסיון תעסוקתי
אחות אחראית, בית החולים הכללי, 2018 עד היום
ניהול צוות של 24 אחיות ואחריות על תקציב המחלקה ועל איכות הטיפול""",
    "Hungarian": """SZAKMAI TAPASZTALAT
Osztályvezető ápoló, Városi Kórház, 2018. március - jelenleg
- 24 ápoló irányítása és a beosztás elkészítése
- Felelős az osztály költségvetéséért és a betegellátás minőségéért
TANULMÁNYOK
Ápoló szak, Orvostudományi Egyetem, 2011. június
Ápoló az osztályon, ahol a betegek száma nem volt kevés, és a munka is sok""",
    "Italian": """ESPERIENZA PROFESSIONALE
Coordinatrice infermieristica, Ospedale Maggiore, marzo 2018 - oggi
- Gestione di un gruppo di 24 infermieri e preparazione dei turni
- Responsabile del bilancio del reparto e della qualità delle cure
FORMAZIONE
Laurea in infermieristica, Università degli Studi, 2011""",
    "Japanese": """職務経歴
看護師長、中央病院、2018年3月から現在まで
24名の看護師チームを率い、勤務表を作成しました
病棟の予算とケアの質に責任を持っています""",
    "Korean": """경력 사항
수간호사, 시립 병원, 2018년 3월부터 현재까지
간호사 24명으로 구성된 팀을 이끌고 근무표를 작성
병동 예산과 간호의 질을 책임""",
    "Polish": """DOŚWIADCZENIE ZAWODOWE
Pielęgniarka oddziałowa, Szpital Miejski, marzec 2018 - obecnie
- Kierowanie zespołem 24 pielęgniarek oraz układanie grafiku pracy na oddziale
- Odpowiedzialność za budżet oddziału i za jakość opieki w szpitalu
WYKSZTAŁCENIE
Licencjat z pielęgniarstwa, Uniwersytet Medyczny, czerwiec 2011""",
    "Portuguese": """EXPERIÊNCIA PROFISSIONAL
Enfermeira chefe, Hospital Municipal, março de 2018 - atual
- Gestão de uma equipe de 24 enfermeiros e elaboração das escalas
- Responsável pelo orçamento do setor e pela qualidade dos cuidados
FORMAÇÃO
Bacharelado em Enfermagem, Universidade Federal, 2011""",
    "Romanian": """EXPERIENȚĂ
Asistentă șefă, Spitalul Orășenesc, aprilie 2017 - prezent
- Coordonez o echipă de 18 asistenți și fac graficul de lucru
- Am în grijă bugetul secției și calitatea îngrijirilor din secție
EDUCAȚIE
Diplomă de asistent medical, Școala Postliceală, iulie 2010""",
    "Russian": """ОПЫТ РАБОТЫ
Старшая медсестра, Городская больница, март 2018 - настоящее время
- Руководство коллективом из 24 медсестёр и составление графика работы
- Ответственность за бюджет отделения и качество ухода
ОБРАЗОВАНИЕ
Медицинский колледж, 2011""",
    "Spanish": """EXPERIENCIA LABORAL
Jefa de enfermería, Hospital General, marzo de 2018 - actualidad
- Coordinación de un equipo de 24 enfermeras y elaboración de los turnos
- Responsable del presupuesto de la unidad y de la calidad de los cuidados
EDUCACIÓN
Licenciatura en Enfermería, Universidad Nacional, 2011""",
    "Swedish": """ARBETSLIVSERFARENHET
Avdelningschef, Centralsjukhuset, mars 2018 - nuvarande
- Leder ett team av 24 sjuksköterskor och ansvarar för schemat på avdelningen
- Ansvar för budget och för vården av patienter på två enheter
UTBILDNING
Sjuksköterska, Högskolan, 2011""",
    "Tagalog": """KARANASAN SA TRABAHO
Punong nars, Ospital ng Lungsod, Marso 2018 hanggang kasalukuyan
- Pinamumunuan ang 24 na nars at ginagawa ang iskedyul ng mga kawani
- Nangangasiwa sa badyet ng yunit at sa kalidad ng pangangalaga
EDUKASYON
Batsilyer sa Narsing, Unibersidad ng Maynila, 2011""",
    "Thai": """ประสบการณ์ทำงาน
หัวหน้าพยาบาล โรงพยาบาลเมือง 2561 ถึงปัจจุบัน
ดูแลทีมพยาบาล 24 คน และจัดตารางการทำงานของหน่วยงาน""",
    "Turkish": """DENEYİM
Sorumlu hemşire, Şehir Hastanesi, Mart 2018 - halen
- 24 hemşirelik bir ekibin yönetimi ve çalışma çizelgesi için planlama
- Servis bütçesi ile bakım kalitesinden sorumlu olarak görev
EĞİTİM
Hemşirelik lisansı, Üniversite, Haziran 2011""",
    "Ukrainian": """ДОСВІД РОБОТИ
Старша медична сестра, Міська лікарня, березень 2018 - теперішній час
- Керівництво колективом із 24 медсестер та складання графіка роботи
- Відповідальність за бюджет відділення і якість догляду""",
    "Vietnamese": """KINH NGHIỆM LÀM VIỆC
Điều dưỡng trưởng, Bệnh viện Thành phố, tháng 3 năm 2018 đến nay
- Quản lý 24 điều dưỡng và lập lịch làm việc của khoa
- Chịu trách nhiệm về ngân sách và chất lượng chăm sóc trong khoa
HỌC VẤN
Cử nhân điều dưỡng, Đại học Y, 2011""",
}


def languages_of(text: str, known: Knowledge) -> list[str]:
    """Return the details of the flags for a language."""
    return [flag.detail for flag in read_profile(text, known).profile.flags if flag.code == "language"]


@pytest.mark.parametrize("name", OTHERS)
def test_a_language_that_is_not_read_is_named(name: str, known: Knowledge) -> None:
    text = f"Dana Sample\n12 Elm Street, Dayton, OH 45402\ndana@example.com\n\n{OTHERS[name]}\n"

    (detail,) = languages_of(text, known)

    assert f"mostly in {name}" in detail


@pytest.mark.parametrize("name", OTHERS)
def test_a_document_in_two_languages_has_no_flag(name: str, known: Knowledge) -> None:
    assert languages_of(f"{ENGLISH}\n{OTHERS[name]}\n\n{ENGLISH}", known) == []


@pytest.mark.parametrize("name", OTHERS)
def test_a_line_in_another_language_has_no_flag(name: str, known: Knowledge) -> None:
    line = OTHERS[name].splitlines()[2]

    assert languages_of(f"{ENGLISH}\n{line}\n", known) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dana de la Cruz\nEl Paso, TX\nLos Angeles, CA\nLas Vegas, NV\nDel Mar, CA\nSan Luis, AZ\n"
        "RN, Hospital del Sol, Los Gatos\nLPN, Centro de la Salud, Las Cruces\nCNA, Casa de las Flores\n"
        "BLS, ACLS, PALS, Epic, Cerner, Pyxis, Kronos, triage, telemetry, wound care, dialysis, hospice",
        "RN, BSN, CCRN\nBLS, ACLS, PALS, NRP, TNCC\nICU, ER, PACU, OR, L&D, NICU\nEpic, Cerner, Meditech",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore",
        "Summa cum laude, magna cum laude, ad hoc, per diem, in vitro, in situ, pro re nata, quid pro quo",
        "Metformin, lisinopril, atorvastatin, amoxicillin, levothyroxine, omeprazole, losartan, gabapentin",
        "Languages: Spanish (fluent), Tagalog, ქართული, አማርኛ, 中文, العربية, русский, 日本語, 한국어, ไทย",
        "Φ Β Κ, ΣΘΤ, α and β blockers, μg, Ω",
        "",
    ],
)
def test_names_abbreviations_and_terms_are_no_language(text: str, known: Knowledge) -> None:
    assert languages_of(text, known) == []


def test_letters_without_a_row_are_named(known: Knowledge) -> None:
    text = "პროფესიული გამოცდილება\nმთავარი ექთანი, საავადმყოფო\nოცდაოთხი ექთნის ხელმძღვანელობა და გრაფიკი"

    (detail,) = languages_of(text, known)

    assert "Georgian letters" in detail
