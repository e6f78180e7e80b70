/** Plain text made into nodes, with amounts of money in bold. Never markup. */

const AMOUNT = /-?€[\u00a0 ]?-?\d[\d.]*(?:,\d{2})?/g;

export function withBoldAmounts(text) {
  const nodes = document.createDocumentFragment();
  let done = 0;
  for (const found of text.matchAll(AMOUNT)) {
    nodes.append(text.slice(done, found.index), bold(found[0]));
    done = found.index + found[0].length;
  }
  nodes.append(text.slice(done));
  return nodes;
}

function bold(text) {
  const strong = document.createElement("strong");
  strong.textContent = text;
  return strong;
}
