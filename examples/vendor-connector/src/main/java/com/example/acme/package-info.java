/**
 * Reads Acme CMS 4 by its API v2: the apps that are connected, what their scopes allow, and when they were last used. Needs a token with
 * the scope {@code apps.read}; keeps to 60 requests a minute. Cannot see who connected an app: Acme does not record it.
 */
package com.example.acme;
