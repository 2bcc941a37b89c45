import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { LanguageTag } from '../../../src/domain/language-tag.js';
import { applyEdits } from '../../../src/text/text-edits.js';
import { replaceTerm } from '../../../src/terminology/replacement/replace-term.js';

/** @param text with the place of the old term in angle brackets */
function replaced(text: string, listed: string, next: string, language = 'en') {
  const start = text.indexOf('<');
  const end = text.indexOf('>') - 1;
  const plain = text.replace(/[<>]/g, '');
  const { edits, certain } = replaceTerm(plain, { start, end, term: { text: listed } }, next, language as LanguageTag);
  return [applyEdits({ text: plain, codes: [] }, edits)?.text, certain];
}

describe('an English term is replaced', () => {
  test.each([
    ['as it is', 'It is <dark stuff>.', 'dark stuff', 'dark matter', 'It is dark matter.'],
    ['in the plural', 'New <researchers> came.', 'researcher', 'professor', 'New professors came.'],
    ['in the plural of its kind', 'New <labs> came.', 'lab', 'laboratory', 'New laboratories came.'],
    ['in the plural of its kind, hissing', 'Two <devices> run.', 'device', 'switch', 'Two switches run.'],
    [
      'before a preposition',
      'Two <schools> opened.',
      'school',
      'institute of physics',
      'Two institutes of physics opened.',
    ],
    ['of a phrase', 'The <institutes of physics> met.', 'institute of physics', 'school', 'The schools met.'],
    ['with the capital of a sentence', '<Dark stuff> is there.', 'dark stuff', 'dark matter', 'Dark matter is there.'],
    ['inside a sentence', 'We: <Dark stuff>!', 'dark stuff', 'dark matter', 'We: Dark matter!'],
    ['behind a full stop', 'Yes. <Qubits> are.', 'qubit', 'quantum bit', 'Yes. Quantum bits are.'],
    ['as a name at the beginning', '<Silk Road> grows.', 'Silk Road', 'ancient route', 'Ancient route grows.'],
    ['as a name inside', 'The <Silk Road> grows.', 'Silk Road', 'ancient route', 'The ancient route grows.'],
    [
      'in a headline',
      'Search for <Dark Stuff> Ends',
      'dark stuff',
      'matter of dark halos',
      'Search for Matter of Dark Halos Ends',
    ],
    ['in a headline, as one word', 'The Cache <Database>', 'database', 'data store', 'The Cache Data Store'],
    ['at the beginning of a headline', '<Database> Settings', 'database', 'data store', 'Data Store Settings'],
    ['at the beginning of no headline', '<Database> saved', 'database', 'data store', 'Data store saved'],
    ['behind a colon', 'Done: <Database> saved', 'database', 'data store', 'Done: Data store saved'],
    ['in capitals', 'THE <DARK STUFF>', 'dark stuff', 'dark matter', 'THE DARK MATTER'],
    ['behind an article', 'It is a <qubit>.', 'qubit', 'atom', 'It is an atom.'],
    ['behind an article that goes back', 'It is an <atom>.', 'atom', 'qubit', 'It is a qubit.'],
    ['behind an article at the beginning', 'An <atom> is.', 'atom', 'unit cell', 'A unit cell is.'],
    ['behind an article that stays', 'It is a <qubit>.', 'qubit', 'photon', 'It is a photon.'],
    ['behind an article, spelled', 'It is a <scan>.', 'scan', 'X-ray', 'It is an X-ray.'],
    ['behind an article, silent', 'It is a <minute>.', 'minute', 'hour', 'It is an hour.'],
    ['as an acronym', 'The <CAS> met.', 'CAS', 'CAE', 'The CAE met.'],
    ['with small letters kept', '<Messenger RNA> is.', 'messenger RNA', 'mRNA vaccine', 'mRNA vaccine is.'],
    ['before a possessive', 'The <lab>’s head.', 'lab', 'centre', 'The centre’s head.'],
  ])('%s', (...[, text, listed, next, expected]) => {
    expect(replaced(text, listed, next)).toEqual([expected, true]);
  });

  test.each([
    ['with a plural of its own', 'Two <sets> run.', 'set', 'apparatus', 'Two apparatuses run.'],
    ['with a plural that may be another', 'Two <sets> run.', 'set', 'spectrum', 'Two spectrums run.'],
    ['by a plural', 'The <group> meets.', 'group', 'members', 'The members meets.'],
    ['by an acronym', 'The <Chinese Academy> met.', 'Chinese Academy', 'CAS', 'The CAS met.'],
    ['behind an article before an acronym said as a word', 'It is a <lab>.', 'lab', 'NASA lab', 'It is a NASA lab.'],
    ['within a longer word', 'A <dark-stuff>-free sky', 'dark-stuff', 'dark matter', 'A dark matter-free sky'],
    ['before a possessive of an s', 'The <lab>’s head.', 'lab', 'campus', 'The campus’s head.'],
    ['in another form', 'We <studied> it.', 'study', 'research', 'We research it.'],
  ])('%s, but somebody has to look', (...[, text, listed, next, expected]) => {
    expect(replaced(text, listed, next)).toEqual([expected, false]);
  });
});

describe('a term of another language', () => {
  test.each([
    ['zh', '我们研究<暗材料>。', '暗材料', '暗物质', '我们研究暗物质。', true],
    ['zh', '我们用<望远镜>。', '望远镜', 'FAST', '我们用FAST。', false],
    ['ja', '<望遠鏡>で見る。', '望遠鏡', '天体望遠鏡', '天体望遠鏡で見る。', true],
    ['de', 'Die <Dunkelstoffe> sind da.', 'Dunkelstoff', 'Dunkle Materie', 'Die Dunkle Materie sind da.', false],
    ['de', 'Der <Dunkelstoff> ist da.', 'Dunkelstoff', 'Dunkle Materie', 'Der Dunkle Materie ist da.', false],
    ['fr', '<Matière sombre> partout', 'matière sombre', 'matière noire', 'Matière noire partout', false],
    ['ru', 'Это <РАН>.', 'РАН', 'КАН', 'Это КАН.', true],
    ['ko', '<암흑>은 있다.', '암흑', '암흑물질', '암흑물질은 있다.', false],
  ])('%s: %s', (...[language, text, listed, next, expected, certain]) => {
    expect(replaced(text, listed, next, language)).toEqual([expected, certain]);
  });
});

test('whatever the texts, nothing but the place and an article before it changes', () => {
  const words = fc.array(fc.constantFrom('a', 'an', 'The', 'dark', 'sets', 'of', 'DNA', '(', '.', 'x-ray', '暗'), {
    maxLength: 6,
  });
  const term = fc.constantFrom('set', 'dark sets', 'DNA', 'school of x', 'Silk Road', 'mRNA', 'a', '暗物质');
  fc.assert(
    fc.property(words, words, term, term, (before, behind, written, next) => {
      const lead = before.map((word) => `${word} `).join('');
      const tail = behind.map((word) => ` ${word}`).join('');
      const text = lead + written + tail;
      const place = { start: lead.length, end: lead.length + written.length, term: { text: written } };
      const { edits } = replaceTerm(text, place, next, 'en' as LanguageTag);
      const changed = applyEdits({ text, codes: [] }, edits)!.text;
      expect(changed.endsWith(tail)).toBe(true);
      expect(changed.toLowerCase()).toContain(next.toLowerCase());
      expect(changed.slice(0, Math.max(lead.length - 3, 0))).toBe(lead.slice(0, Math.max(lead.length - 3, 0)));
    }),
  );
});
