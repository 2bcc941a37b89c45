import { existsSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DtdValidator, RelaxNGValidator, XmlDocument, XmlDtd, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { schematronCheck } from './schematron.mjs';

/** The schema of each format that Concord writes or changes, below the folder of schemas. */
const SCHEMAS = {
  tmx: ['tmx', 'tmx14.dtd'],
  'xliff-1.2': ['v12', 'xliff-core-1.2-strict.xsd'],
  'xliff-1.2-transitional': ['v12', 'xliff-core-1.2-transitional.xsd'],
  'xliff-2.0': ['v20', 'all.xsd'],
  'xliff-2.1': ['v21', 'all.xsd'],
  'xliff-2.2': ['v22', 'all.xsd'],
  // There is no schema of TBX-Basic alone with categories as attributes; that of the larger TBX-Linguist has all of it.
  'tbx-v3-dca': ['tbx', 'TBX-Linguist_dialect', 'DCA', 'TBXcoreStructV03_TBX-Linguist_integrated.rng'],
  'tbx-v3-dca-levels': ['tbx', 'TBX-Basic_dialect', 'DCA', 'TBX-Basic_DCA.sch'],
  'tbx-v3-dct': ['tbx', 'TBX-Core_dialect', 'Schemas', 'TBXcoreStructV03_TBX-Core_integrated.rng'],
  'tbx-v3-dct-levels': ['tbx', 'TBX_basic_module', 'Basic.sch'],
  'tbx-v2-dtd': ['tbx', 'TBXBasiccoreStructV02.dtd'],
  'tbx-v2-rng': ['tbx', 'TBXBasicRNGV02.rng'],
};

/** The schemas of single elements of a namespace. */
const MODULES = {
  'tbx-v3-dct-min': { prefix: 'min', path: ['tbx', 'TBX_min_module', 'Min.rng'] },
  'tbx-v3-dct-basic': { prefix: 'basic', path: ['tbx', 'TBX_basic_module', 'Basic.rng'] },
};

/** A function for each format whose schema is there: it takes XML (text or bytes) and returns what is wrong with it, or undefined. */
export function loadSchemas(folder) {
  const checks = new Map();
  if (folder === undefined || !existsSync(folder)) return checks;
  xmlRegisterFsInputProviders();
  for (const [format, path] of Object.entries(SCHEMAS)) {
    const file = join(folder, ...path);
    if (existsSync(file))
      checks.set(format, file.endsWith('.sch') ? schematronCheck(file) : checkBy(validatorOf(file)));
  }
  for (const [format, { prefix, path }] of Object.entries(MODULES)) {
    const file = join(folder, ...path);
    if (existsSync(file)) checks.set(format, elementsCheck(prefix, checkBy(validatorOf(file))));
  }
  return checks;
}

/** Checks every element with this prefix by itself, equal ones once; one that leads to another of the file cannot be. */
function elementsCheck(prefix, check) {
  const elements = new RegExp(`<(${prefix}:\\w+)([^>]*?)(?:/>|>[^<]*</\\1>)`, 'g');
  return (xml) => {
    const [declaration] = new RegExp(`xmlns:${prefix}="[^"]*"`).exec(xml) ?? [];
    const found = new Set([...xml.matchAll(elements)].map(([text]) => text));
    for (const element of found) {
      if (/ target="(?!https?:)/.test(element)) continue;
      const invalid = check(element.replace(/^<[\w:]+/, `$& ${declaration}`));
      if (invalid !== undefined) return `${element}: ${invalid}`;
    }
    return undefined;
  };
}

function validatorOf(file) {
  if (file.endsWith('.dtd')) return new DtdValidator(XmlDtd.fromBuffer(readFileSync(file)));
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: pathToFileURL(file).href });
  return file.endsWith('.rng') ? RelaxNGValidator.fromDoc(schema) : XsdValidator.fromDoc(schema);
}

function checkBy(validator) {
  return (xml) => {
    let document;
    try {
      document = typeof xml === 'string' ? XmlDocument.fromString(xml) : XmlDocument.fromBuffer(xml);
      validator.validate(document);
      return undefined;
    } catch (error) {
      return String(error.message).trim().split('\n', 1)[0];
    } finally {
      document?.dispose();
    }
  };
}
