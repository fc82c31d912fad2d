// The ministry’s text, last part: culture, and what thirty years have led to.
import type { Statement } from './kz-be-30.statement.fixture.ts';

export const CULTURE: readonly Statement[] = [
  {
    source:
      'Cultural and humanitarian cooperation is also successfully developing alongside political and economic relations',
    slide: 'threads',
    said: [
      'Саясат пен экономикамен қатар мәдени-гуманитарлық ынтымақтастық та табысты дамып келеді',
      'Наряду с политикой и экономикой успешно развивается и культурно-гуманитарное сотрудничество',
      'Cultural and humanitarian cooperation … developing successfully, alongside politics and the economy',
      'Naast de politiek en de economie … culturele en humanitaire samenwerking … met succes',
      'coopération culturelle et humanitaire … avec succès, aux côtés de la politique et de l’économie',
      'Neben Politik und Wirtschaft … kulturelle und humanitäre Zusammenarbeit erfolgreich',
    ],
  },
  {
    source:
      'Many works of Kazakh writers translated to French and Dutch languages … were introduced to Belgian readers',
    slide: 'literature',
    said: [
      'Қазақ жазушыларының француз және нидерланд тілдеріне аударылған көптеген шығармалары бельгиялық оқырмандарға',
      'Многие произведения казахских писателей … французский и нидерландский … бельгийским читателям',
      'Many works of Kazakh writers, translated into French and Dutch … introduced to Belgian readers',
      'Vele werken van Kazachse schrijvers … Frans en Nederlands … Belgische lezers',
      'De nombreuses œuvres d’écrivains kazakhs … français et en néerlandais … lecteurs belges',
      'Viele Werke kasachischer Schriftsteller … Französische und Niederländische … belgischen Lesern',
    ],
  },
  {
    source: 'including the oeuvre of … Abay Kunanbayev',
    slide: 'literature',
    said: [
      'Абай Құнанбайұлының шығармалары',
      'Среди них — произведения Абая Кунанбаева',
      'Among them is the oeuvre of Abay Kunanbayev',
      'Daartoe behoort het oeuvre van Abaj Koenanbajev',
      'Parmi elles figure l’œuvre d’Abaï Kounanbaïev',
      'Darunter ist das Werk von Abai Kunanbajew',
    ],
  },
  {
    source: 'the great Kazakh poet, writer and founder of Kazakh written literature',
    slide: 'literature',
    said: [
      'қазақтың ұлы ақыны, жазушысы және қазақ жазба әдебиетінің негізін қалаушы',
      'великого казахского поэта, писателя и основоположника казахской письменной литературы',
      'the great Kazakh poet, writer and founder of Kazakh written literature',
      'de grote Kazachse dichter, schrijver en grondlegger van de Kazachse geschreven literatuur',
      'grand poète et écrivain kazakh, fondateur de la littérature kazakhe écrite',
      'dem großen kasachischen Dichter, Schriftsteller und Begründer der kasachischen Schriftliteratur',
    ],
  },
  {
    source:
      'Theaters in Kazakhstan successfully stage plays based on the works of the famous Belgian playwright Maurice Maeterlinck',
    slide: 'theatre',
    said: [
      'Қазақстан театрлары әйгілі бельгиялық драматург Морис Метерлинктің шығармалары бойынша … табысты сахналайды',
      'Театры Казахстана успешно ставят … знаменитого бельгийского драматурга Мориса Метерлинка',
      'Theatres in Kazakhstan successfully stage plays based on … famous Belgian playwright Maurice Maeterlinck',
      'Theaters in Kazachstan … met succes … beroemde Belgische toneelauteur Maurice Maeterlinck',
      'théâtres du Kazakhstan … avec succès … célèbre dramaturge belge Maurice Maeterlinck',
      'Theater in Kasachstan … mit Erfolg … berühmten belgischen Dramatikers Maurice Maeterlinck',
    ],
  },
  {
    source: 'Over 30 years of effective engagement, Kazakh-Belgian relations have become an example',
    slide: 'closing',
    said: [
      'Отыз жылдық нәтижелі … Қазақстан-Бельгия қарым-қатынастары … үлгісіне айналды',
      'За тридцать лет результативного … казахстанско-бельгийские отношения стали примером',
      'Over thirty years of effective engagement, Kazakh–Belgian relations have become an example',
      'In dertig jaar doeltreffende inzet zijn de Kazachs-Belgische betrekkingen een voorbeeld geworden',
      'En trente ans d’engagement efficace, les relations belgo-kazakhes sont devenues un exemple',
      'In dreißig Jahren wirksamen Engagements … kasachisch-belgischen Beziehungen zu einem Beispiel',
    ],
    data: { from: '1992-08-25', to: '2022-08-25' },
  },
  {
    source: 'of successful and mutually beneficial cooperation',
    slide: 'closing',
    said: [
      'табысты әрі өзара тиімді ынтымақтастықтың',
      'успешного и взаимовыгодного сотрудничества',
      'successful and mutually beneficial cooperation',
      'succesvolle en wederzijds voordelige samenwerking',
      'coopération fructueuse et mutuellement bénéfique',
      'erfolgreicher und beiderseits vorteilhafter Zusammenarbeit',
    ],
  },
  {
    source: 'for the benefit of the citizens of the two countries',
    slide: 'closing',
    said: [
      'екі ел азаматтарының игілігіне',
      'благу граждан двух стран',
      'benefit of the citizens of the two countries',
      'de burgers van de twee landen ten goede',
      'bénéficie aux citoyens des deux pays',
      'den Bürgern der beiden Länder zugute',
    ],
  },
];
