/**
 * Header words of other people's sheets, in the order of asking: what is more special comes first ("Target date" is a
 * date, "KR owner" an owner). English, German, French, Spanish, Italian, Portuguese and Dutch; a further language adds
 * its words to the lists. Written without accents and signs, as `headerKey` makes them.
 */
import type { ImportField, LeftOut } from './fields.ts';

/** `Schlüssel-Ergebnis (KR)` → `schlussel ergebnis kr`; a script without case or accents stays as it is. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim();
}

type Meaning = ImportField | LeftOut;

const WORDS: readonly (readonly [Meaning, string])[] = [
  [
    'title',
    'objective key result|objectives key results|objectives and key results|okr|okrs|objective or key result|goal key result|ziel schlusselergebnis|objectif resultat cle|objetivo resultado clave|obiettivo risultato chiave|objetivo resultado chave|doel kernresultaat',
  ],
  [
    'lastCheckIn',
    'last check in|last update|last updated|updated|updated on|letzter check in|letztes update|zuletzt aktualisiert|derniere mise a jour|ultima actualizacion|ultimo aggiornamento|ultima atualizacao|laatste update',
  ],
  [
    'due',
    'due|due date|target date|end date|ends|end|deadline|until|to date|faellig|fallig|fallig am|falligkeit|enddatum|bis|termin|frist|echeance|date de fin|date limite|fecha limite|fecha de fin|fecha fin|vencimiento|scadenza|data di fine|prazo|data de fim|data final|vervaldatum|einddatum',
  ],
  [
    'from',
    'from|from date|start date|starts|begin date|startdatum|beginn|von|date de debut|fecha de inicio|data di inizio|data de inicio|begindatum',
  ],
  [
    'objectiveOwner',
    'objective owner|owner of the objective|owner of objective|goal owner|objective lead|zielverantwortlicher|zielverantwortliche',
  ],
  ['sponsor', 'sponsor|senior sponsor|executive sponsor|parrain|patrocinador'],
  [
    'owner',
    'owner|owners|responsible|responsible person|accountable|assignee|assigned to|lead|driver|dri|who|kr owner|key result owner|verantwortlich|verantwortliche|verantwortlicher|verantwortung|zustandig|wer|eigentumer|responsable|proprietaire|porteur|pilote|propietario|responsabile|proprietario|responsavel|dono|eigenaar|verantwoordelijke',
  ],
  [
    'confidence',
    'confidence|confidence level|confidence score|confidence %|konfidenz|zuversicht|confiance|confianza|fiducia|confianca|vertrouwen',
  ],
  [
    'action',
    'initiative|initiatives|action|actions|tasks|task|activities|projects|massnahme|massnahmen|initiativen|iniciativas|iniziative|acties|next steps',
  ],
  ['cycle', 'cycle|quarter|period|timeframe|time frame|quartal|zeitraum|trimestre|periode|periodo|kwartaal|year|jahr'],
  ['dropped', 'dropped|dropped on|cancelled on'],
  [
    'computed',
    'status|rag|score|grade|health|heads for|gone|why|on track|rating|trend|bewertung|ampel|statut|estado|stato|% of objective|punkte',
  ],
  [
    'progress',
    'progress|progress %|% progress|% complete|% done|% achieved|percent complete|completion|completion %|complete|achievement|fortschritt|fortschritt %|zielerreichung|zielerreichungsgrad|erreicht|avancement|avancement %|progres|progression|progreso|avance|progresso|avanzamento|voortgang',
  ],
  ['id', 'id|no|nr|#|number|kr id|okr id|key result id|ref|nummer|numero|kr #'],
  ['type', 'type|row type|typ|art|tipo|soort|okr type|kind'],
  [
    'supports',
    'supports|parent|parent id|parent objective|aligned to|aligns to|aligned with|contributes to|objective id|ubergeordnetes ziel|zahlt ein auf|parent objectif|alineado con',
  ],
  [
    'start',
    'start|start value|starting value|starting point|baseline|base|from value|initial|initial value|startwert|ausgangswert|basiswert|valeur initiale|valeur de depart|depart|valor inicial|linea base|inicio|valore iniziale|partenza|linha de base|startwaarde|nulmeting',
  ],
  [
    'target',
    'target|target value|target number|goal value|to value|desired value|zielwert|soll|soll wert|cible|valeur cible|meta|valor objetivo|valor meta|valore obiettivo|target finale|streefwaarde|doelwaarde',
  ],
  [
    'current',
    'current|current value|actual|actual value|actuals|latest|latest value|now|value|aktuell|aktueller wert|aktueller stand|ist|ist wert|stand|wert|actuel|valeur actuelle|realise|actual valor|valor actual|attuale|valore attuale|atual|valor atual|huidig|huidige waarde',
  ],
  [
    'weight',
    'weight|weighting|weight %|gewicht|gewichtung|poids|ponderation|peso|ponderazione|ponderacion|gewichtung %',
  ],
  ['measure', 'measure|measure type|measurement type|metric type|kr type|messart'],
  ['ambition', 'ambition|commitment|committed or aspirational|aspirational or committed|okr ambition'],
  ['level', 'level|ebene|niveau|nivel|livello|scope'],
  [
    'team',
    'team|department|dept|area|unit|business unit|squad|tribe|abteilung|bereich|equipe|departement|service|equipo|departamento|area equipo|squadra|reparto|dipartimento|afdeling',
  ],
  [
    'source',
    'source|data source|link|source of data|metric|metrics|metric name|kpi|how measured|how we measure|measurement|measured by|quelle|messgrosse|metrik|kennzahl|indicateur|mesure|source de donnees|metrica|indicador|indicatore|fuente|fonte|bron|meetmethode',
  ],
  [
    'note',
    'note|notes|comment|comments|remark|remarks|description|update|updates|details|context|notiz|notizen|kommentar|kommentare|bemerkung|bemerkungen|anmerkung|anmerkungen|beschreibung|commentaire|commentaires|remarque|remarques|nota|notas|comentario|comentarios|observaciones|commento|commenti|observacoes|opmerking|opmerkingen|toelichting',
  ],
  [
    'keyResult',
    'key result|key results|kr|krs|key result title|key result description|kr title|kr description|measurable result|schlusselergebnis|schlusselergebnisse|schluesselergebnis|ergebnis|ergebnisse|resultat cle|resultats cles|resultado clave|resultados clave|risultato chiave|risultati chiave|resultado chave|resultados chave|kernresultaat|kernresultaten|resultaat',
  ],
  [
    'objective',
    'objective|objectives|objective title|objective description|goal|goals|ziel|ziele|objectif|objectifs|objetivo|objetivos|obiettivo|obiettivi|doel|doelen|doelstelling|doelstellingen|o',
  ],
  // What the second of two columns means, as in Objective | Goal.
  ['target', 'goal|ziel|objectif|objetivo|obiettivo|doel|to'],
  ['title', 'title|name|item|text|titel|titre|titulo|titolo|bezeichnung|what'],
];

const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = (() => {
  const found = new Map<string, Meaning[]>();
  for (const [meaning, words] of WORDS) {
    for (const word of words.split('|')) found.set(word, [...(found.get(word) ?? []), meaning]);
  }
  return found;
})();

/** What a header may mean, best first, where it is one of the words as a whole: a number or brackets do not matter. */
export function meaningsOf(header: string): readonly Meaning[] {
  return MEANINGS.get(headerKey(header)) ?? MEANINGS.get(bareKey(header)) ?? [];
}

/** The same by its last or its first words, for a line that is known to be a header: `Our key results`. */
export function looseMeaningsOf(header: string): readonly Meaning[] {
  const words = bareKey(header).split(' ');
  const ends = words.map((_, from) => words.slice(from).join(' '));
  const starts = words.map((_, cut) => words.slice(0, words.length - cut).join(' '));
  const known = [...ends, ...starts].map((key) => MEANINGS.get(key)).find((found) => found !== undefined);
  return [meaningsOf(header), known ?? []].find((found) => found.length > 0) ?? [];
}

const bareKey = (header: string): string =>
  headerKey(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')).replace(/ \d+$/, '');

/** Marks before a title that say what a line is: `Objective 2:`, `O2`, `KR 1.1`, `Ziel:`. */
const OBJECTIVE_MARK = 'objectives?|obj|goal|ziel|objectif|objetivo|obiettivo|doel';
const KEY_RESULT_MARK =
  'key[ -]?results?|schl(?:ü|ue)sselergebnis(?:se)?|r[ée]sultats?[ -]cl[ée]s?|resultados?[ -]clave|risultat[oi][ -]chiave|resultados?[ -]chave|kernresulta(?:at|ten)';

/** After a mark stands its number, a colon, a dash with a blank, or nothing more. */
const BEHIND_NUMBER = '(?::|[.)\\-–—]+(?=\\s|$)|(?=\\s|$))';
const BEHIND_WORD = '(?::|\\s[\\-–—]+(?=\\s|$)|$)';

/** `O2`, `O2.`, `Objective 2:`, `Objective:`; what stands behind it is the title. */
export const OBJECTIVE_START = new RegExp(
  `^(?:(?:${OBJECTIVE_MARK})(?:\\s*#?\\d{1,3}\\s?${BEHIND_NUMBER}|${BEHIND_WORD})|o\\s?\\d{1,3}\\s?${BEHIND_NUMBER}|o:)\\s*`,
  'i',
);
/** `KR1`, `KR 1.2:`, `K3`, `O1/KR1`, `O1-KR2`, `Key result 2:`. */
export const KEY_RESULT_START = new RegExp(
  `^(?:o\\s?\\d{1,3}\\s?[/.\\-–: ]\\s?)?(?:(?:${KEY_RESULT_MARK})(?:\\s*#?\\d[\\d.]{0,5}\\s?${BEHIND_NUMBER}|${BEHIND_WORD})|kr\\s?#?\\d?[\\d.]{0,5}\\s?${BEHIND_NUMBER}|k\\s?\\d{1,3}\\s?${BEHIND_NUMBER})\\s*`,
  'i',
);
/** Steps somebody wrote below a key result. */
export const ACTION_START = /^(?:initiatives?|actions?|tasks?|to-?dos?|ma(?:ß|ss)nahmen?|next steps)\b\s*\d*\s*:?/i;

const OBJECTIVE_TYPES = new Set([
  'objective',
  'objectives',
  'o',
  'obj',
  'goal',
  'ziel',
  'objectif',
  'objetivo',
  'obiettivo',
  'doel',
]);
const KEY_RESULT_TYPES = new Set(
  'key result|key results|keyresult|kr|k|schlusselergebnis|ergebnis|resultat cle|resultado clave|risultato chiave|resultado chave|kernresultaat'.split(
    '|',
  ),
);

/** What a cell of a Type column says. */
export function typeIn(text: string): 'Objective' | 'Key result' | undefined {
  const key = headerKey(text);
  if (OBJECTIVE_TYPES.has(key)) return 'Objective';
  return KEY_RESULT_TYPES.has(key) ? 'Key result' : undefined;
}

/** Beginnings of the months' names without accents, in their order. */
export const MONTH_STARTS: readonly RegExp[] = [
  /^(jan|ene|gen)/,
  /^(feb|fev|fevr)/,
  /^(mar|mrz|maerz|mrt|maart)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mag|mei)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|aou|ago)/,
  /^(sep|set)/,
  /^(oct|okt|ott|out)/,
  /^(nov)/,
  /^(dec|dez|dic)/,
];
