<?php
/*
Plugin Name: AI Provider for OpenAI
Description: Stands in for a well-known AI plug-in in tests: same folder, no function.
Version: 1.0.0
Author: Synthetic
Plugin URI: https://plugins.example.test/ai-provider-for-openai
Text Domain: ai-provider-for-openai
*/
