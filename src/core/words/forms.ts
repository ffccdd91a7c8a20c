/**
 * Where what is listened for is said in a certain form, not in words alone: expressions of all languages together, as if
 * they were one. Each is written out in the folder of its language, so that every one is proven linear.
 */

/** The expressions of one meaning: those of a language, or of all. */
export type Forms = readonly RegExp[];

/** Forms by their meaning; a language that does not say one has an empty list. */
export function formsOf<K extends string>(forms: Readonly<Record<K, Forms>>): Readonly<Record<K, Forms>> {
  return forms;
}

/** Whether a text has one of the forms. */
export function hasForm(text: string, forms: Forms): boolean {
  // Unlike `test` this leaves nothing behind in a form that is looked for all over a text.
  return forms.some((form) => text.search(form) !== -1);
}

/** The first form of the list that a text has, as it stands there. */
export function firstForm(text: string, forms: Forms): RegExpExecArray | null {
  for (const form of forms) {
    const found = form.exec(text);
    if (found) return found;
  }
  return null;
}

/** Of several at one place the first of the list. */
function earlier(one: RegExpExecArray | null, other: RegExpExecArray | null): RegExpExecArray | null {
  if (!one || !other) return one ?? other;
  return other.index < one.index ? other : one;
}

/** The form that stands first in a text, as it stands there. */
export function earliestForm(text: string, forms: Forms): RegExpExecArray | null {
  return forms.map((form) => form.exec(text)).reduce(earlier, null);
}

function findFrom(at: number, text: string, form: RegExp): RegExpExecArray | null {
  form.lastIndex = at;
  const found = form.exec(text);
  form.lastIndex = 0;
  return found;
}

/**
 * Every form in a text, one behind the other; none begins inside another. Each form is looked for once in each part.
 * @param forms global ones, none of which stands for an empty text
 */
export function allForms(text: string, forms: Forms): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let next = forms.map((form) => findFrom(0, text, form));
  for (let each = next.reduce(earlier, null); each; each = next.reduce(earlier, null)) {
    found.push(each);
    const end = each.index + each[0].length;
    next = next.map((known, index) => {
      const form = forms[index];
      return known && form && known.index < end ? findFrom(end, text, form) : known;
    });
  }
  return found;
}

/** A text with something else in the place of every form. @param forms as for {@link allForms} */
export function replaceForms(text: string, forms: Forms, replace: (found: RegExpExecArray) => string): string {
  let replaced = '';
  let at = 0;
  for (const found of allForms(text, forms)) {
    replaced += text.slice(at, found.index) + replace(found);
    at = found.index + found[0].length;
  }
  return replaced + text.slice(at);
}
