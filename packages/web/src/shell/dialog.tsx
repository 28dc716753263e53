// A button and the dialog that it opens: what the shell's two sheets share.
import { type ReactNode, type RefObject, useRef } from 'react'
import { useText } from '../text/text.js'

interface DialogProps { readonly label: string; readonly title: string; readonly className?: string; readonly buttonClass?: string; readonly refer?: RefObject<HTMLDialogElement | null>; readonly children: ReactNode }

/** `refer` lets something else than the button open it, too. @example <DialogButton label={t.top.keys} title={t.keys.title}>…</DialogButton> */
export function DialogButton({ label, title, className, buttonClass = '', refer, children }: DialogProps) {
  const t = useText()
  const own = useRef<HTMLDialogElement>(null)
  const box = refer ?? own
  return (
    <>
      <button type="button" className={`quiet ${buttonClass}`} aria-haspopup="dialog" onClick={() => box.current?.showModal()}>
        {label}
      </button>
      <dialog ref={box} aria-label={title} className={className}>
        <h2>{title}</h2>
        {children}
        <p className="dialog-end">
          <button type="button" onClick={() => box.current?.close()}>
            {t.close}
          </button>
        </p>
      </dialog>
    </>
  )
}
