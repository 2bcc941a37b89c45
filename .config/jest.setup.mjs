// By hand property tests look at new cases every time. In continuous integration they look at the same ones, so that whether a
// change lands does not depend on luck.
if (process.env.CI === 'true') {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: 20_261_123 });
}
