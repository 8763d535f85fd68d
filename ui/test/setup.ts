// Before every screen test: the styles, and the language of the page, which the accessibility check looks at.
import '@fontsource-variable/noto-sans-jp'
import '../src/styles/index.css'

document.documentElement.lang = 'ja'
document.title = '保護台帳'
