#!/bin/bash
# Registers an MCP client, as every such client may do by itself (RFC 7591): register.sh URL NAME REDIRECT_ADDRESS
set -euo pipefail
curl -sS --fail-with-body -o /dev/null -H 'Content-Type: application/json' "$1/mcp-oauth/register" -d "{\"client_name\":\"$2\",
  \"redirect_uris\":[\"$3\"],\"grant_types\":[\"authorization_code\",\"refresh_token\"],\"response_types\":[\"code\"],
  \"token_endpoint_auth_method\":\"none\"}"
