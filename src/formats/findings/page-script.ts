/** Filters the page in the reader's own browser. Without it everything is shown, and the filters are not. */
export const PAGE_SCRIPT = `
(() => {
  const form = document.forms[0];
  const items = [...document.querySelectorAll('article[data-rule]')];
  const sections = [...document.querySelectorAll('section, details.alone')];
  const texts = new Map();
  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };
  const filter = () => {
    const { rule, severity, text } = form.elements;
    const wanted = text.value.trim().toLowerCase();
    let shown = 0;
    for (const item of items) {
      const fits = (rule.value === '' || item.dataset.rule === rule.value)
        && (severity.value === '' || item.dataset.severity === severity.value)
        && (wanted === '' || textOf(item).includes(wanted));
      if (item.hidden === fits) item.hidden = !fits;
      if (fits) shown++;
    }
    const isFiltered = shown < items.length;
    for (const section of sections) section.hidden = isFiltered && section.querySelector('article[data-rule]:not([hidden])') === null;
    form.elements.shown.value = shown + ' of ' + items.length + ' shown';
  };
  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 150);
  });
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  filter();
})();
`;
