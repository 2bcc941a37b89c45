import { section1, section2, type Rule } from './rule.js';

const NAMESPACES_2: Readonly<Record<string, string>> = { '2.0': '2.0', '2.1': '2.0', '2.2': '2.2' };
const VERSIONS_1: readonly string[] = ['1.0', '1.1', '1.2'];
const NAMESPACE = 'urn:oasis:names:tc:xliff:document:';

/** The version is one that exists, and the namespace is its own. */
export const version2: Rule = {
  name: 'version',
  version: 2,
  begin: (report) => ({
    open: (element) => {
      const version = element.name === 'xliff' ? element.attributes.get('version') : undefined;
      if (version === undefined) return;
      const wanted = Object.hasOwn(NAMESPACES_2, version) ? NAMESPACES_2[version] : undefined;
      if (wanted === undefined) report(element, section2('4.3.1.42'), `there is no version ${version} of XLIFF`);
      else if (element.namespace !== NAMESPACE + wanted && element.namespace !== `${NAMESPACE}2.2`) {
        report(element, section2('4.3.1.42'), `the namespace of version ${version} is "${NAMESPACE}${wanted}"`);
      }
    },
  }),
};

/** The same of 1.x, where 1.0 has no namespace and files of all versions go without. */
export const version1: Rule = {
  name: 'version',
  version: 1,
  begin: (report) => ({
    open: (element) => {
      const version = element.name === 'xliff' ? element.attributes.get('version')?.trim() : undefined;
      if (version === undefined) return;
      if (!VERSIONS_1.includes(version)) report(element, section1('xliff'), `there is no version ${version} of XLIFF`);
      else if (version === '1.2' && element.namespace !== `${NAMESPACE}1.2`) {
        report(element, section1('xliff'), `the namespace of version 1.2 is "${NAMESPACE}1.2"`, 'warning');
      }
    },
  }),
};
