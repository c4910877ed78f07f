/** A text whose numbers stay in one line with what they count. */
export function WholeNumbers({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\d[\d.,]* ?\p{Script=Han})/u).map((part, index) =>
        index % 2 === 1 ? (
          <span class="nowrap" key={index}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  )
}
