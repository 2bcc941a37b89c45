import { transformSync } from 'rolldown/utils';

const OPTIONS = {
  target: 'es2023',
  sourcemap: true,
  jsx: { runtime: 'automatic', importSource: 'preact' },
  typescript: { onlyRemoveTypeImports: true },
};

/** Takes the types out of a source file, as the build of the pages does; `npm run types` checks them. */
export default {
  process(source, file) {
    const { code, map, errors } = transformSync(file, source, OPTIONS);
    if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
    return { code, map };
  },
};
