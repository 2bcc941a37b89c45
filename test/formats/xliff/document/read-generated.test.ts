import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Content } from '../../../../src/domain/content.js';
import type { FileSegment } from '../../../../src/domain/document.js';
import {
  readSegmentPlace,
  type ElementPlace,
  type SegmentPlace,
} from '../../../../src/formats/xliff/document/segment-place.js';
import { readXliff } from '../../../../src/formats/xliff/read-xliff.js';
import { readAll, valuesOf } from '../../reading.js';
import { markedUp, readDocument } from './reading.js';

/** Documents in which everything comes together: prefixes, line ends, comments, CDATA, entities, nested codes, marks. */

interface Side {
  readonly xml: string;
}

const text = fc.constantFrom(
  'a',
  '词 ',
  '😀',
  '&lt;b&gt;',
  '<![CDATA[<&]]>',
  '<!-- <source> -->',
  '\r\n ',
  '&#10;',
  '{1}',
  '',
);

function inline(p: string, version: 1 | 2): fc.Arbitrary<string> {
  const points = {
    1: [`<${p}x id='1' equiv-text="&lt;"/>`, `<${p}ph\r\n>&amp;<${p}sub>s</${p}sub></${p}ph>`],
    2: [`<${p}ph id="1" disp=">"/>`],
  };
  const halves = {
    1: [`<${p}bpt id="7">{</${p}bpt>`, `<${p}ept id="7"/>`],
    2: [`<${p}sc id="7"/>`, `<${p}ec startRef="7"/>`, `<${p}sm id="8" type="x:y"/>`, `<${p}em startRef="8" />`],
  };
  const around = {
    1: [`${p}g id="2"`, `${p}mrk mtype="term"`, `${p}mrk mtype="protected" mid="3"`],
    2: [`${p}pc id="2"`, `${p}mrk id="3" translate="no"`],
  };
  return fc.letrec<{ inline: string }>((tie) => ({
    inline: fc
      .array(
        fc.oneof(
          { depthSize: 'small' },
          text,
          fc.constantFrom(...points[version], ...halves[version]),
          fc
            .tuple(fc.constantFrom(...around[version]), tie('inline'), fc.constantFrom('', ' ', '\n'))
            .map(([tag, inside, space]) => `<${tag}${space}>${inside}</${tag.split(' ')[0]!}${space}>`),
        ),
        { maxLength: 5 },
      )
      .map((parts) => parts.join('')),
  })).inline;
}

function side(p: string, version: 1 | 2): fc.Arbitrary<Side> {
  return inline(p, version).map((xml) => ({ xml }));
}

function unit1(p: string): fc.Arbitrary<string> {
  const plain = fc
    .tuple(side(p, 1), fc.option(side(p, 1)), fc.constantFrom('', ' xml:space="preserve"', ' approved="yes"'))
    .map(([source, target, more]) => {
      const written = target === null ? `<${p}target  />` : `<${p}target state='new'>${target.xml}</${p}target >`;
      return `<${p}trans-unit id="1"${more}>\r\n<${p}source>${source.xml}</${p}source>${written}<${p}alt-trans><${p}target>no</${p}target></${p}alt-trans></${p}trans-unit>`;
    });
  const marked = fc.array(fc.tuple(side(p, 1), fc.option(side(p, 1))), { minLength: 1, maxLength: 3 }).map((parts) => {
    const mark = (mid: number, { xml }: Side): string => `<${p}mrk mtype="seg" mid="${mid}">${xml}</${p}mrk> `;
    const sources = parts.map(([source], mid) => mark(mid, source)).join('');
    const targets = parts.map(([, target], mid) => (target === null ? '' : mark(mid, target))).join('');
    return `<${p}trans-unit id="2"><${p}source/><${p}seg-source><${p}g id="0">${sources}</${p}g></${p}seg-source><${p}target>${targets}</${p}target></${p}trans-unit>`;
  });
  return fc.oneof(plain, marked);
}

function unit2(p: string): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(side(p, 2), fc.option(side(p, 2)), fc.boolean()), { minLength: 1, maxLength: 3 })
    .map((parts) => {
      const segments = parts.map(([source, target, ignored]) => {
        const name = `${p}${ignored ? 'ignorable' : 'segment'}`;
        const written = target === null ? '' : `\r\n<${p}target>${target.xml}</${p}target>`;
        return `<${name}><${p}source>${source.xml}</${p}source>${written}</${name}>`;
      });
      return `<${p}unit id="1">${segments.join('\n')}</${p}unit>`;
    });
}

const document = fc.constantFrom('', 'x:').chain((p) => {
  const colon = p === '' ? '' : ':x';
  const one = fc
    .array(unit1(p), { minLength: 1, maxLength: 4 })
    .map(
      (units) =>
        `<?xml version="1.0"?>\r\n<${p}xliff version="1.2" xmlns${colon}="urn:oasis:names:tc:xliff:document:1.2"><${p}file original="o" source-language="zh" target-language="en" datatype="x"><${p}body>${units.join('')}</${p}body></${p}file></${p}xliff>`,
    );
  const two = fc
    .array(unit2(p), { minLength: 1, maxLength: 4 })
    .map(
      (units) =>
        `<${p}xliff version="2.0" srcLang="zh" trgLang="en" xmlns${colon}="urn:oasis:names:tc:xliff:document:2.0"><${p}file id="f">${units.join('')}</${p}file></${p}xliff>`,
    );
  return fc.oneof(one, two);
});

function expectElement(file: string, name: string, place: ElementPlace | undefined): void {
  if (place === undefined) return;
  const { tag, content = [tag[1], tag[1]], end } = place;
  expect(file.slice(...tag)).toMatch(new RegExp(`^<(x:)?${name}(\\s[^<]*)?>$|^<(x:)?${name}(\\s[^<]*)?/>$`));
  expect(content[0]).toBe(tag[1]);
  expect(file.slice(content[1], end)).toMatch(place.content === undefined ? /^$/ : new RegExp(`^</(x:)?${name}\\s*>$`));
}

function expectPlaces(file: string, place: SegmentPlace): void {
  expectElement(file, place.version === 1 ? 'trans-unit' : 'unit', place.unit);
  expectElement(file, 'source', place.source);
  expectElement(file, 'target', place.target);
  if (place.version === 2) {
    expectElement(file, 'segment', place.segment);
    return;
  }
  expectElement(file, 'seg-source', place.segSource);
  expectElement(file, 'mrk', place.mark?.source);
  expectElement(file, 'mrk', place.mark?.target);
}

/** The file with the source of a segment written anew from its text and the markup of its codes. */
function rewritten(file: string, segment: FileSegment): string {
  const place = readSegmentPlace(segment.place);
  const { content } = place.version === 1 && place.mark !== undefined ? place.mark.source : place.source;
  return content === undefined ? file : file.slice(0, content[0]) + markedUp(segment.source) + file.slice(content[1]);
}

const withoutMarkup = ({ text: plain, codes }: Content): object => ({
  text: plain,
  codes: codes.filter(({ type }) => type !== 'annotation').map(({ markup: _, ...code }) => code),
});

describe('generated documents', () => {
  test('every place is exact, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.constantFrom(1, 3, 50), async (file, chunk) => {
        const whole = await readDocument(file);
        expect(await readDocument(file, { chunk })).toEqual(whole);
        for (const { place } of whole.segments) expectPlaces(file, readSegmentPlace(place));
      }),
      { numRuns: 200 },
    );
  });

  test('a source that is written from its text and the markup of its codes reads the same', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (file) => {
        const { segments } = await readDocument(file);
        for (const [index, segment] of segments.entries()) {
          const again = await readDocument(rewritten(file, segment));
          expect(again.segments[index]?.source).toEqual(segment.source);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the reader of units sees the same sources and targets', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (file) => {
        const units = valuesOf(await readAll(readXliff, file));
        const { segments } = await readDocument(file);
        const translated = segments.filter(({ target }) => target !== null);
        const sides = translated.map(({ source, target }) => [source, target!].map(withoutMarkup));
        expect(sides).toEqual(
          units.map(({ variants }) => variants.map(({ text: plain, codes }) => ({ text: plain, codes }))),
        );
      }),
      { numRuns: 200 },
    );
  });
});
