document.documentElement.className = 'js'
try {
  const chosen = localStorage.getItem('comfort')?.match(/\b(light|dark|large|contrast)\b/g)
  if (chosen) {
    document.documentElement.classList.add(...chosen)
    document.write(`<link rel="stylesheet" href="${document.currentScript?.dataset.modes}">`)
  }
} catch {}
