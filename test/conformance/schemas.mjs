import { existsSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DtdValidator, XmlDocument, XmlDtd, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** The schema of each format that Concord writes or changes, below the folder of schemas. */
const SCHEMAS = {
  tmx: ['tmx', 'tmx14.dtd'],
  'xliff-1.2': ['v12', 'xliff-core-1.2-strict.xsd'],
  'xliff-1.2-transitional': ['v12', 'xliff-core-1.2-transitional.xsd'],
  'xliff-2.0': ['v20', 'all.xsd'],
  'xliff-2.1': ['v21', 'all.xsd'],
  'xliff-2.2': ['v22', 'all.xsd'],
};

/** A function for each format whose schema is there: it takes XML (text or bytes) and returns what is wrong with it, or undefined. */
export function loadSchemas(folder) {
  const checks = new Map();
  if (folder === undefined || !existsSync(folder)) return checks;
  xmlRegisterFsInputProviders();
  for (const [format, path] of Object.entries(SCHEMAS)) {
    const file = join(folder, ...path);
    if (existsSync(file)) checks.set(format, checkBy(validatorOf(file)));
  }
  return checks;
}

function validatorOf(file) {
  if (file.endsWith('.dtd')) return new DtdValidator(XmlDtd.fromBuffer(readFileSync(file)));
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: pathToFileURL(file).href });
  return XsdValidator.fromDoc(schema);
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
