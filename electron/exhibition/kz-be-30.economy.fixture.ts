// The ministry’s text, second part: trade, investment, enterprises.
import type { Statement } from './kz-be-30.statement.fixture.ts';

export const ECONOMY: readonly Statement[] = [
  {
    source: 'Belgium is one of Kazakhstan’s key trading partners among the European Union member states',
    slide: 'trade',
    said: [
      'Еуропалық Одаққа мүше мемлекеттер арасында Қазақстанның негізгі сауда серіктестерінің бірі',
      'одним из ключевых торговых партнёров Казахстана среди государств — членов Европейского союза',
      'one of Kazakhstan’s key trading partners among the member states of the European Union',
      'een van de belangrijkste handelspartners van Kazachstan onder de lidstaten van de Europese Unie',
      'l’un des principaux partenaires commerciaux du Kazakhstan parmi les États membres de l’Union européenne',
      'einer der wichtigsten Handelspartner Kasachstans unter den Mitgliedstaaten der Europäischen Union',
    ],
  },
  {
    source: 'In 2021, the trade turnover was 419.7 million US dollars',
    slide: 'trade',
    said: [
      'Тауар айналымы',
      'Товарооборот',
      'Trade turnover',
      'Handelsvolume',
      'Volume des échanges commerciaux',
      'Handelsvolumen',
    ],
    data: { date: '2021', total: { value: 419_700_000, unit: 'USD', digits: 4 } },
  },
  {
    source: 'The gross inflow of direct investments from Belgium to Kazakhstan',
    slide: 'investment',
    said: [
      'Бельгиядан Қазақстанға … тікелей инвестициялар … жалпы ағыны',
      'Прямые инвестиции из Бельгии в Казахстан … валовой приток',
      'Direct investment from Belgium to Kazakhstan … gross inflow',
      'Directe investeringen van België in Kazachstan … bruto-instroom',
      'Investissements directs de la Belgique au Kazakhstan … entrées brutes',
      'Direktinvestitionen aus Belgien in Kasachstan … Bruttozufluss',
    ],
  },
  {
    source: 'amounted to 1.069 billion US dollars last year',
    slide: 'investment',
    said: [
      'Бір жылғы жалпы ағын',
      'Валовой приток за один год',
      'Gross inflow in one year',
      'Bruto-instroom in één jaar',
      'Entrées brutes en une année',
      'Bruttozufluss in einem Jahr',
    ],
    // "Last year" was said in 2022.
    data: { part: { amount: { value: 1_069_000_000, unit: 'USD', digits: 4 }, date: '2021' } },
  },
  {
    source: 'and during 2005-2021 it reached 9.96 billion US dollars',
    slide: 'investment',
    said: [
      'Он жеті жылғы жалпы ағын',
      'Валовой приток за семнадцать лет',
      'Gross inflow over seventeen years',
      'Bruto-instroom in zeventien jaar',
      'Entrées brutes en dix-sept ans',
      'Bruttozufluss in siebzehn Jahren',
    ],
    data: {
      whole: {
        amount: { value: 9_960_000_000, unit: 'USD', digits: 4 },
        date: { from: '2005', to: '2021' },
      },
    },
  },
  {
    source: 'There are around 70 enterprises … with the participation of Belgian companies',
    slide: 'enterprises',
    said: [
      'бельгиялық компаниялардың қатысуы бар кәсіпорын',
      'предприятий с участием бельгийских компаний',
      'enterprises with the participation of Belgian companies',
      'ondernemingen met participatie van Belgische bedrijven',
      'entreprises avec participation de sociétés belges',
      'Unternehmen mit Beteiligung belgischer Gesellschaften',
    ],
    data: { count: 70, about: true },
  },
  {
    source: 'working in Kazakhstan',
    slide: 'enterprises',
    said: [
      'кәсіпорындар жұмыс істейді',
      'предприятиях, работающих в Казахстане',
      'enterprises that work in Kazakhstan',
      'ondernemingen die in Kazachstan werkzaam zijn',
      'entreprises actives au Kazakhstan',
      'Unternehmen beteiligt, die in Kasachstan tätig sind',
    ],
  },
];
