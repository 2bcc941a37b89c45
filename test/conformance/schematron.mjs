import { readFileSync } from 'node:fs';
import { XmlDocument } from 'libxml2-wasm';

const SCHEMATRON = { s: 'http://purl.oclc.org/dsdl/schematron' };

/**
 * A check by the rules of a Schematron file whose expressions are of XPath 1.0, or can be written in it; others are not checked.
 */
export function schematronCheck(file) {
  const schema = XmlDocument.fromBuffer(readFileSync(file));
  const namespaces = Object.fromEntries(
    schema.find('//s:ns', SCHEMATRON).map((ns) => [ns.attr('prefix').value, ns.attr('uri').value]),
  );
  const rules = schema.find('//s:rule/s:assert', SCHEMATRON).flatMap((assert) =>
    assert.parent
      .attr('context')
      .value.split('|')
      .map((context) => ({ context, test: inXPath1(assert.attr('test').value) })),
  );
  schema.dispose();
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      const broken = rules.find((rule) => isBroken(document, rule, namespaces));
      return broken && `<${broken.context}> is not ${broken.test}`;
    } finally {
      document.dispose();
    }
  };
}

function isBroken(document, { context, test }, namespaces) {
  try {
    return document.find(`//${context.trim()}[not(${test})]`, namespaces).length > 0;
  } catch {
    return false;
  }
}

/** A choice of steps is written out: `a/(b or c)` is `(a/b or a/c)`. */
function inXPath1(test) {
  return test
    .replaceAll('./local-name()', 'local-name()')
    .replace(/matches\((@\w+), ?'https\?:\/\/\.\+'\)/g, "starts-with($1, 'http')")
    .replace(/([\w:]+\*?(?:\[[^\]]*\])?(?:\/[\w:]+)*)\/\(([^()]*)\)/g, (_, step, choice) => {
      const steps = choice.split(/\s+or\s+/).map((one) => `${step}/${one.trim()}`);
      return `(${steps.join(' or ')})`;
    });
}
