/** HTML as text: what people wrote is shown, never obeyed. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for the content of an element or an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

/** An element around HTML that is there already. */
export function element(name: string, className: string, ...content: readonly string[]): string {
  return `<${name}${className === '' ? '' : ` class="${className}"`}>${content.join('')}</${name}>`;
}
