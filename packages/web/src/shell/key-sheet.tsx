import { useRef } from 'react'
import { useKeys } from '../keys.js'
import { undo } from '../judging.js'
import { useText } from '../text/text.js'
import { DialogButton } from './dialog.js'

/** The sheet of keys, opened by `?`. */
export function KeySheet() {
  const t = useText()
  const box = useRef<HTMLDialogElement>(null)
  useKeys({ 'Shift+Slash': () => box.current?.showModal(), KeyZ: () => void undo() })
  const rows: readonly (readonly [string, string])[] = [
    ['/', t.keys.search], ['g s · e · a · c · d · m · n · r', `${t.keys.goTo}: ${t.keys.go}`], ['j · k', t.keys.next], ['n · p', t.keys.undecided], ['a', t.keys.accept], ['r', t.keys.reject], ['e', t.keys.edit], ['h', t.keys.add], ['u', t.keys.unsure], ['s', t.keys.select], ['z', t.keys.undo], ['o', t.keys.open], ['w', t.keys.why], ['1 – 9', t.keys.layers],
    ['[ · ]', t.keys.asOf], ['?', t.keys.sheet],
  ]
  return (
    <DialogButton label={t.top.keys} title={t.keys.title} buttonClass="keys-button" refer={box}>
      <table className="plain keys">
        <tbody>
          {rows.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <bdi dir="ltr">
                  <kbd>{key}</kbd>
                </bdi>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.keys.note}</p>
    </DialogButton>
  )
}
