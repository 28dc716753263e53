/**
 * What is worked out of a document once, when first asked for. The document asked about last is remembered by itself: the rules ask
 * about one story some hundred thousand times before they turn to the next. So of anything else that is asked about again and again.
 * @example const heads = perDocument((document) => new Map(document.groups.map((group) => [group.head, group])))
 */
export function perDocument<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const kept = new WeakMap<Of, { readonly made: Made }>()
  let last: Of | undefined
  let made: { readonly made: Made } | undefined
  return (of) => {
    if (of === last) return made!.made
    let known = kept.get(of)
    if (!known) {
      known = { made: make(of) }
      kept.set(of, known)
    }
    last = of
    made = known
    return known.made
  }
}
