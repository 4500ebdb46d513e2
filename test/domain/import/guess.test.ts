import { describe, expect, test } from 'vitest';
import { guessMapping, isHeaderWord } from '../../../src/domain/import/guess.ts';
import { readTable } from '../../../src/domain/import/table.ts';

const guess = (text: string, decimal: '.' | ',' = '.') => guessMapping(readTable(text, isHeaderWord), decimal);
const fields = (header: string, ...rows: string[]) => guess([header, ...rows].join('\n')).columns;

describe('what a column holds is guessed by its header', () => {
  test.each([
    [
      'Objective,Key Result,Owner,Baseline,Target,Current,Confidence,Due date,Status,Comments',
      ['objective', 'keyResult', 'owner', 'start', 'target', 'current', 'confidence', 'due', '', 'note'],
    ],
    ['Key Results,Responsible,Goal value,Actual,Objectives', ['keyResult', 'owner', 'target', 'current', 'objective']],
    [
      'KR Owner,Objective owner,KR,Objective,Weight (%)',
      ['owner', 'objectiveOwner', 'keyResult', 'objective', 'weight'],
    ],
    ['Objective,Key result,% complete,Department', ['objective', 'keyResult', 'progress', 'team']],
    ['Objective,Key result,Start date,End date', ['objective', 'keyResult', 'from', 'due']],
    [
      'Ziel,Schlüsselergebnis,Verantwortlich,Startwert,Zielwert,Ist,Fällig',
      ['objective', 'keyResult', 'owner', 'start', 'target', 'current', 'due'],
    ],
    [
      'Objectif,Résultat clé,Responsable,Valeur de départ,Cible,Échéance',
      ['objective', 'keyResult', 'owner', 'start', 'target', 'due'],
    ],
    ['Objetivo,Resultado clave,Responsable,Valor inicial,Meta', ['objective', 'keyResult', 'owner', 'start', 'target']],
    [
      'Obiettivo,Risultato chiave,Responsabile,Valore iniziale,Scadenza',
      ['objective', 'keyResult', 'owner', 'start', 'due'],
    ],
    ['Objetivo,Resultado-chave,Responsável,Linha de base,Prazo', ['objective', 'keyResult', 'owner', 'start', 'due']],
    ['Doel,Kernresultaat,Eigenaar,Nulmeting,Streefwaarde', ['objective', 'keyResult', 'owner', 'start', 'target']],
    ['Objective,Key result,Initiatives,Quarter,Score', ['objective', 'keyResult', '', '', '']],
    ['Objective,Goal,Owner', ['objective', 'target', 'owner']],
    ['Objectives (Q4),Key results 1,Name of the owner', ['objective', 'keyResult', 'owner']],
  ])('%s', (header, expected) => {
    expect(fields(header, header.replace(/[^,]+/g, 'x'))).toEqual(expected);
  });

  test('and by what stands in it where the header may mean two things', () => {
    expect(fields('Objective,Key result,From,To', 'a,b,40,55')).toEqual(['objective', 'keyResult', 'start', 'target']);
    expect(fields('Objective,Key result,From,Until', 'a,b,2026-10-01,2026-12-31')).toEqual([
      'objective',
      'keyResult',
      'from',
      'due',
    ]);
    expect(fields('Objective,Key result,Target', 'a,b,31 Dec 2026')).toEqual(['objective', 'keyResult', 'due']);
    expect(fields('Objective,Key result,Measure', 'a,b,Number')).toEqual(['objective', 'keyResult', 'measure']);
    expect(fields('Objective,Key result,Measure', 'a,b,Revenue in the CRM')).toEqual([
      'objective',
      'keyResult',
      'source',
    ]);
    expect(fields('Objective,Key result,Level', 'a,b,Marketing')).toEqual(['objective', 'keyResult', 'team']);
  });

  test('the columns of a register are known', () => {
    const rows = ['Objective,O1,Grow,,', 'Key result,K1,Sales,1,2'];
    expect(fields('Type,ID,Objective / key result,Start,Target', ...rows)).toEqual([
      'type',
      'id',
      'title',
      'start',
      'target',
    ]);
  });

  test('a running number is no ID', () => {
    expect(fields('No,OKR', '1,Grow', '2,Sales')).toEqual(['', 'title']);
    expect(fields('No,OKR', '1,Grow', '1.1,Sales')).toEqual(['id', 'title']);
  });

  test('the header may stand below a title', () => {
    const { headerLine, columns } = guess('OKRs 2026,,\n,,\nObjective,Key result,Owner\na,b,c');
    expect({ headerLine, columns }).toEqual({ headerLine: 3, columns: ['objective', 'keyResult', 'owner'] });
  });

  test('what its header does not say has a reason', () => {
    expect(guess('Objective,Key result,Status,Sky\na,b,c,d').reasons).toEqual([
      '',
      '',
      'OKR Register works this out itself.',
      'No word in its header says what it holds.',
    ]);
  });
});

describe('without a header', () => {
  test('titles that end in such words are no header', () => {
    expect(guess('Build the team,Hire a lead\nBuild the team,Name a sponsor').headerLine).toBe(0);
  });

  test('by what stands in the columns', () => {
    expect(guess('Grow\tSales a month\t£40k\t£52k\tAna\n\tClients\t10\t12\tBen').columns).toEqual([
      'objective',
      'keyResult',
      'start',
      'target',
      'owner',
    ]);
    expect(guess('O1\tGrow\nK1\tSales\nK2\tClients').columns).toEqual(['id', 'title']);
    expect(guess('Objective;Grow;\nKR;Sales;5\nKR;Clients;7').columns).toEqual(['type', 'title', 'target']);
    expect(guess('Grow\n  Sales').columns).toEqual(['title']);
  });
});

describe('the decimal sign', () => {
  test('is the file’s own, unless the numbers are written with the other', () => {
    const text = (target: string) => `Objective;Key result;Target\na;b;${target}`;
    expect(guess(text('1.234,5')).decimal).toBe(',');
    expect(guess(text('12')).decimal).toBe('.');
    expect(guess(text('1,234.5'), ',').decimal).toBe('.');
    expect(guess(text('1.234'), ',').decimal).toBe(',');
  });
});
