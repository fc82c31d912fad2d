// The ministry’s text, first part: the anniversary, the political dialogue, the parliaments, the law.
import type { Statement } from './kz-be-30.statement.fixture.ts';

export const POLITICS: readonly Statement[] = [
  {
    source:
      'Today Kazakhstan and Belgium celebrate an important milestone in the history of bilateral cooperation',
    slide: 'opening',
    said: [
      'екіжақты ынтымақтастық тарихындағы маңызды белес',
      'важная веха … двустороннего сотрудничества',
      'important milestone … bilateral cooperation',
      'belangrijke mijlpaal … bilaterale samenwerking',
      'étape importante … coopération bilatérale',
      'wichtiger Meilenstein … bilateralen Zusammenarbeit',
    ],
  },
  {
    source: 'the 30th anniversary of the establishment of diplomatic relations',
    slide: 'opening',
    said: [
      'дипломатиялық қатынастар орнатылуының 30 жылдығын',
      '30-летие установления дипломатических отношений',
      '30th anniversary of the establishment of diplomatic relations',
      '30e verjaardag van het aanknopen van hun diplomatieke betrekkingen',
      'trentième anniversaire de l’établissement de leurs relations diplomatiques',
      '30. Jahrestag der Aufnahme ihrer diplomatischen Beziehungen',
    ],
    data: { from: '1992-08-25', to: '2022-08-25' },
  },
  {
    source: 'Over three decades, Kazakhstan-Belgium relations have steadily developed',
    slide: 'threads',
    said: [
      'Үш онжылдық бойы Қазақстан-Бельгия қарым-қатынастары … тұрақты',
      'трёх десятилетий казахстанско-бельгийские отношения поступательно развивались',
      'three decades, Kazakhstan–Belgium relations have steadily developed',
      'drie decennia … Kazachs-Belgische betrekkingen … gestaag ontwikkeld',
      'trois décennies, les relations belgo-kazakhes … avec constance',
      'drei Jahrzehnten … kasachisch-belgischen Beziehungen … stetig entwickelt',
    ],
  },
  {
    source: 'based on close political contacts',
    slide: 'threads',
    said: [
      'Тығыз саяси байланыстар',
      'Тесные политические контакты',
      'Close political contacts',
      'Nauwe politieke contacten',
      'contacts politiques étroits',
      'Enge politische Kontakte',
    ],
  },
  {
    source: 'mutually beneficial economic cooperation',
    slide: 'threads',
    said: [
      'Өзара тиімді экономикалық ынтымақтастық',
      'Взаимовыгодное экономическое сотрудничество',
      'Mutually beneficial economic cooperation',
      'Wederzijds voordelige economische samenwerking',
      'coopération économique mutuellement bénéfique',
      'Wirtschaftliche Zusammenarbeit zum beiderseitigen Vorteil',
    ],
  },
  {
    source: 'and friendly ties between the peoples of our countries',
    slide: 'threads',
    said: [
      'Халықтар арасындағы достық',
      'Дружественные связи между народами',
      'Friendly ties between the peoples',
      'Vriendschapsbanden tussen de volkeren',
      'liens d’amitié entre les peuples',
      'Freundschaftsbande zwischen den Völkern',
    ],
  },
  {
    source: 'Open dialogue established at the highest level',
    slide: 'political-dialogue',
    said: [
      'Ең жоғары деңгейдегі диалог … Ашық диалог',
      'Диалог на высшем уровне … Открытый диалог',
      'Dialogue at the highest level … Open dialogue',
      'Dialoog op het hoogste niveau … open dialoog',
      'Dialogue au plus haut niveau … dialogue ouvert',
      'Dialog auf höchster Ebene … offene Dialog',
    ],
  },
  {
    source: 'plays an important role in promoting bilateral and multilateral cooperation',
    slide: 'political-dialogue',
    said: [
      'екіжақты және көпжақты ынтымақтастықты ілгерілетуде маңызды рөл',
      'важную роль в продвижении двустороннего и многостороннего сотрудничества',
      'important role in promoting bilateral and multilateral cooperation',
      'belangrijke rol … bilaterale en multilaterale samenwerking',
      'rôle important … coopération bilatérale et multilatérale',
      'wichtige Rolle … bilateralen und multilateralen Zusammenarbeit',
    ],
  },
  {
    source: 'During his official visit to Brussels in November 2021, President … Kassym-Jomart Tokayev noted',
    slide: 'political-dialogue',
    said: [
      'Президент Қасым-Жомарт Тоқаев Брюссельге ресми сапары … атап өтті',
      'официального визита в Брюссель Президент Касым-Жомарт Токаев отметил',
      'official visit to Brussels, President Kassym-Jomart Tokayev noted',
      'officiële bezoek aan Brussel merkte president Kassym-Jomart Tokajev op',
      'président Kassym-Jomart Tokaïev … visite officielle à Bruxelles … relevé',
      'offiziellen Besuch in Brüssel stellte Präsident Kassym-Schomart Tokajew fest',
    ],
    data: { items: [{ date: { from: '2021-11-25', to: '2021-11-26' } }, {}] },
  },
  {
    source:
      'that Kazakhstan considers Belgium an important political and economic partner in the European Union',
    slide: 'political-dialogue',
    said: [
      'Бельгияны Еуропалық Одақтағы маңызды саяси және экономикалық серіктес ретінде қарастыратынын',
      'рассматривает Бельгию как важного политического и экономического партнёра в Европейском союзе',
      'considers Belgium an important political and economic partner in the European Union',
      'België beschouwt als … belangrijke politieke en economische partner in de Europese Unie',
      'considère la Belgique … important partenaire politique et économique … Union européenne',
      'Belgien als wichtigen politischen und wirtschaftlichen Partner in der Europäischen Union betrachtet',
    ],
  },
  {
    source: 'Inter-parliamentary cooperation is of particular importance for Kazakh-Belgian relations',
    slide: 'parliaments',
    said: [
      'Парламентаралық ынтымақтастық Қазақстан мен Бельгия … ерекше маңызға ие',
      'Межпарламентское сотрудничество имеет особое значение … между Казахстаном и Бельгией',
      'Inter-parliamentary cooperation … particular importance … Kazakhstan and Belgium',
      'interparlementaire samenwerking … bijzonder belang … Kazachstan en België',
      'coopération interparlementaire … importance particulière … relations belgo-kazakhes',
      'interparlamentarische Zusammenarbeit … Kasachstan und Belgien … besonderer Bedeutung',
    ],
  },
  {
    source: 'There are friendship groups in the parliaments',
    slide: 'parliaments',
    said: [
      'Парламенттерде достық топтары',
      'В парламентах … группы дружбы',
      'friendship groups in the parliaments',
      'In de parlementen … vriendschapsgroepen',
      'groupes d’amitié … parlements',
      'In den Parlamenten … Freundschaftsgruppen',
    ],
  },
  {
    source: 'that promote active contacts between parliamentarians',
    slide: 'parliaments',
    said: [
      'парламентшілер арасындағы белсенді байланыстарға',
      'активным контактам между парламентариями',
      'promote active contacts between parliamentarians',
      'actieve contacten tussen parlementsleden',
      'contacts actifs entre parlementaires',
      'aktive Kontakte zwischen den Parlamentariern',
    ],
  },
  {
    source: 'Robust Kazakh-Belgian political relations as well as diversified legal framework',
    slide: 'legal-framework',
    said: [
      'Берік саяси қарым-қатынастар мен жан-жақты шарт-құқықтық база',
      'Прочные политические отношения и диверсифицированная правовая база',
      'Robust political relations and a diversified legal framework',
      'Stevige politieke betrekkingen en een gediversifieerd juridisch kader',
      'relations politiques solides et un cadre juridique diversifié',
      'Solide politische Beziehungen und ein vielfältiger Rechtsrahmen',
    ],
  },
  {
    source:
      'have created a favorable ground for the implementation of potential in trade, economic and investment spheres',
    slide: 'legal-framework',
    said: [
      'сауда, экономика және инвестиция … әлеуетті іске асыруға қолайлы негіз',
      'благоприятную почву для реализации потенциала в торговле, экономике и инвестициях',
      'favourable ground to realise potential in trade, the economy and investment',
      'gunstige bodem … potentieel inzake handel, economie en investeringen',
      'terrain favorable … potentiel commercial, économique et d’investissement',
      'günstigen Boden … Potenzial in Handel, Wirtschaft und Investitionen',
    ],
  },
];
