npx tsx --conditions=isnad-source scripts/say.ts --published 2025-06-12 "$@"
